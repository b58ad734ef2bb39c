using System.Collections.Concurrent;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Sessions.Turns;
using Simulator.Core.Understanding;
using Simulator.Scenarios;

namespace Simulator.LanguageModels.Tests.Support;

/// <summary>The shipped cases, loaded once.</summary>
internal static class Cases
{
    private static readonly ConcurrentDictionary<string, ScenarioResult> Loaded = new(StringComparer.Ordinal);

    public static EmbeddedReader Reader { get; } = new();

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> All => new ScenarioCatalog(Path.Combine(Root, "scenarios")).List().Select(h => h.Id);

    public static ScenarioResult Load(string id) =>
        Loaded.GetOrAdd(id, i => ScenarioLoader.Load(ScenarioBundle.ReadFolder(Path.Combine(Root, "scenarios"), i)!));

    public static Scenario Scenario(string id) => Load(id).Scenario!;

    public static IReadOnlyList<string> Turns(string id, string walkthrough) =>
        [.. Load(id).Walkthroughs.Single(w => w.Name == walkthrough).Turns.Select(t => t.Text)];

    public static SessionOptions Options(Scenario scenario, ulong seed = 7, string id = "one") =>
        new(id, seed, SessionMode.Practice, null, scenario.Hash, ScoringVersion.Current);

    /// <summary>A case at the door.</summary>
    public static Scene Door(Scenario scenario)
    {
        var start = TurnEngine.For(scenario).Start(Options(scenario), "test", "model");
        return SessionFold.Begin("one", start, scenario).Scene;
    }

    public static string Data(string file) => Path.Combine(Root, "tests", "Simulator.LanguageModels.Tests", "Data", file);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Simulator.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd('/'))!;
        }

        return folder;
    }
}
