using Simulator.Core.Scenarios;
using Simulator.Scenarios;

namespace Simulator.Bench;

/// <summary>A case of the repository with the words of its walkthroughs.</summary>
/// <param name="Id">The case.</param>
/// <param name="Scenario">Loaded.</param>
/// <param name="Bundle">Its files.</param>
/// <param name="Talks">Turns of each walkthrough.</param>
internal sealed record BenchCase(string Id, Scenario Scenario, ScenarioBundle Bundle, IReadOnlyList<IReadOnlyList<string>> Talks)
{
    /// <summary>The scenarios folder.</summary>
    public static string Root { get; } = ScenarioRoot.Find(null, null, AppContext.BaseDirectory)?.Path ?? throw new InvalidOperationException("Run inside the repository.");

    /// <summary>Loads one.</summary>
    public static BenchCase Load(string id)
    {
        var bundle = ScenarioBundle.ReadFolder(Root, id) ?? throw new InvalidOperationException($"No case {id}.");
        var result = ScenarioLoader.Load(bundle);
        var talks = result.Walkthroughs.Select(w => (IReadOnlyList<string>)[.. w.Turns.Select(t => t.Text)]).ToList();
        return new BenchCase(id, result.Scenario ?? throw new InvalidOperationException($"Case {id} is broken."), bundle, talks);
    }

    /// <summary>Loads all that are whole.</summary>
    public static IReadOnlyList<BenchCase> All() => [.. new ScenarioCatalog(Root).List().Where(h => !h.IsBroken).Select(h => Load(h.Id))];
}
