namespace Simulator.Console.Tests.Processes;

/// <summary>Files of the source tree that tests read (and re-record).</summary>
internal static class Repository
{
    /// <summary>
    /// The folder above the tests that holds the solution. Looked for at run time: a build with CI=true maps the paths of the
    /// sources away, so the compiler cannot name it.
    /// </summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Of(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Simulator.sln"))
            ? folder.FullName
            : Find(folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Simulator.sln."));
}
