using Simulator.Core.Scenarios;
using Simulator.Scenarios;

namespace Simulator.Evaluation;

/// <summary>Where the sets and the cases lie.</summary>
/// <param name="Root">The repository.</param>
internal sealed record EvaluationFolder(string Root)
{
    public string Sets => Path.Combine(Root, "reader", "evaluation");

    /// <summary>The repository above a folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static EvaluationFolder Find(string below)
    {
        var folder = new DirectoryInfo(below);
        while (!File.Exists(Path.Combine(folder.FullName, "Simulator.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the program holds Simulator.sln.");
        }

        return new EvaluationFolder(folder.FullName);
    }

    /// <summary>Files of a set in ordinal order.</summary>
    public IReadOnlyList<string> Files(string set, string pattern) =>
        [.. Directory.GetFiles(Path.Combine(Sets, set), pattern).Order(StringComparer.Ordinal)];

    /// <summary>A case as it is played.</summary>
    /// <exception cref="InvalidDataException">The case has errors.</exception>
    public Scenario Case(string id) =>
        ScenarioLoader.Load(ScenarioBundle.ReadFolder(Path.Combine(Root, "scenarios"), id) ?? throw new InvalidDataException($"There is no case '{id}'.")).Scenario
            ?? throw new InvalidDataException($"The case '{id}' has errors. Run `simulator check {id}`.");
}
