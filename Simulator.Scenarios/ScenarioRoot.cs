namespace Simulator.Scenarios;

/// <summary>Why a folder is the scenarios folder.</summary>
public enum ScenarioRootSource
{
    /// <summary>Named by <c>--scenarios</c>.</summary>
    Option,

    /// <summary>Named by <c>SIMULATOR_SCENARIOS</c>.</summary>
    Environment,

    /// <summary><c>scenarios</c> beside the executable.</summary>
    BesideExecutable,

    /// <summary><c>scenarios</c> in the nearest parent of the executable that holds <c>Simulator.sln</c>.</summary>
    Repository,
}

/// <summary>The folder that holds the cases and <c>_shared</c>. Never found by the working directory, except that a relative name given on purpose is relative to it.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Source">How it was found.</param>
/// <param name="Exists">False when a folder was named on purpose but is not there: then no other is looked for.</param>
public sealed record ScenarioRoot(string Path, ScenarioRootSource Source, bool Exists)
{
    /// <summary>Name of the environment variable.</summary>
    public const string Variable = "SIMULATOR_SCENARIOS";

    private const string Folder = "scenarios";
    private const string Solution = "Simulator.sln";

    /// <summary>Finds the folder.</summary>
    /// <param name="option">Value of <c>--scenarios</c>; null or empty when not given.</param>
    /// <param name="environment">Value of <see cref="Variable"/>; null or empty when not set.</param>
    /// <param name="executableFolder">Folder of the executable.</param>
    /// <returns>Null when there is none.</returns>
    public static ScenarioRoot? Find(string? option, string? environment, string executableFolder)
    {
        if (!string.IsNullOrEmpty(option))
        {
            return Named(option, ScenarioRootSource.Option);
        }

        if (!string.IsNullOrEmpty(environment))
        {
            return Named(environment, ScenarioRootSource.Environment);
        }

        var beside = System.IO.Path.Combine(executableFolder, Folder);
        if (Directory.Exists(beside))
        {
            return new(System.IO.Path.GetFullPath(beside), ScenarioRootSource.BesideExecutable, Exists: true);
        }

        for (var parent = new DirectoryInfo(executableFolder); parent is not null; parent = parent.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(parent.FullName, Solution)))
            {
                var path = System.IO.Path.Combine(parent.FullName, Folder);
                return Directory.Exists(path) ? new(path, ScenarioRootSource.Repository, Exists: true) : null;
            }
        }

        return null;
    }

    private static ScenarioRoot Named(string path, ScenarioRootSource source) =>
        new(System.IO.Path.GetFullPath(path), source, Directory.Exists(path));
}
