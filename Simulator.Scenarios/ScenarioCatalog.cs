using System.Collections.Immutable;
using Simulator.Scenarios.Bundles;

namespace Simulator.Scenarios;

/// <summary>Lists cases by reading only the heads of their <c>scenario.yaml</c>. Reads the disk anew at each call.</summary>
/// <param name="root">The scenarios folder.</param>
public sealed class ScenarioCatalog(string root)
{
    /// <summary>All cases in ordinal order of their ids, broken ones flagged; folders whose names are no ids are passed over.</summary>
    /// <returns>Empty when the folder does not exist.</returns>
    public ImmutableArray<ScenarioHeader> List() => Directory.Exists(root)
        ? [.. Directory.EnumerateDirectories(root)
            .Select(path => Path.GetFileName(path))
            .Where(ScenarioId.IsValid)
            .Order(StringComparer.Ordinal)
            .Select(id => HeaderFile.Read(root, id))]
        : [];

    /// <summary>One case; null when there is none of that id.</summary>
    /// <param name="id">Any text.</param>
    public ScenarioHeader? Find(string id) => List().FirstOrDefault(header => header.Id == id);
}
