using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Bundles;
using Simulator.Scenarios.Checks;
using Simulator.Scenarios.Players;
using Simulator.Scenarios.Reading;
using Simulator.Scenarios.Walkthroughs;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios;

/// <summary>Turns a bundle into a checked case. A writer's mistake never throws: all mistakes come back at once. Safe for many threads.</summary>
public static class ScenarioLoader
{
    /// <summary>Loads a case.</summary>
    /// <param name="bundle">Its files.</param>
    /// <param name="options">How to check it; the defaults when null.</param>
    public static ScenarioResult Load(ScenarioBundle bundle, ScenarioLoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var reading = new CaseReading();
        reading.Bag.AddRange(bundle.Diagnostics);
        var files = new FileReader(bundle, reading.Bag);
        var sharedReader = new SharedReader(reading, files);
        var shared = sharedReader.Read();
        var scenario = ReadScenario(bundle, reading, files, shared);
        reading.Names.Resolve(reading.Bag);

        // A later version may check more: a session that began must still resume.
        if (scenario is not null && !bundle.IsSnapshot)
        {
            CaseChecks.Run(new(bundle, scenario, reading, options ?? new(), sharedReader.BlockList()));
        }

        var walkthroughs = scenario is null ? [] : ReadWalkthroughs(bundle, reading, files);
        var players = scenario is null ? null : ReadPlayers(bundle, scenario, reading, files);
        var isPlayable = scenario is not null && !reading.Bag.HasErrors(CaseFiles.IsPlayed);
        return new(isPlayable ? scenario : null, walkthroughs, reading.Bag.Sorted()) { Players = players };
    }

    private static Scenario? ReadScenario(ScenarioBundle bundle, CaseReading reading, FileReader files, SharedData shared)
    {
        if (files.Need($"{bundle.Id}/{CaseFiles.Scenario}") is not { } root)
        {
            return null;
        }

        using var map = reading.Map(root);
        var scenario = new ScenarioReader(bundle, shared).Read(map);
        return root is not YamlMapping ? null : scenario with
        {
            Topics = TopicReader.Join(scenario.Topics, TopicExamples($"{bundle.Id}/{CaseFiles.TopicExamples}", reading, files)),
            Lines = Lines($"{bundle.Id}/{CaseFiles.Lines}", reading, files),
            ModelAnswers = ModelAnswers($"{bundle.Id}/{CaseFiles.ModelAnswers}", reading, files),
        };
    }

    private static ImmutableArray<LineBank> Lines(string path, CaseReading reading, FileReader files) =>
        files.Find(path) is { } root ? new LineReader(reading, "lines", isShared: false).Read(reading.Items(root)) : [];

    private static ImmutableArray<(string Topic, ImmutableArray<string> Examples, ImmutableArray<string> Counter)> TopicExamples(string path, CaseReading reading, FileReader files) =>
        files.Find(path) is { } root ? new MapReader(reading, null, root.Start).ReadAll(reading.Items(root), TopicReader.More) : [];

    private static ImmutableArray<ModelAnswer> ModelAnswers(string path, CaseReading reading, FileReader files) =>
        files.Find(path) is { } root
            ? new MapReader(reading, null, root.Start).ReadAll(reading.Items(root), ScoringReader.ModelAnswer)
            : [];

    private static PlayerBook? ReadPlayers(ScenarioBundle bundle, Scenario scenario, CaseReading reading, FileReader files)
    {
        if (new PlayersReader(reading, files).Read(bundle.Id) is not { } book)
        {
            return null;
        }

        reading.Names.Resolve(reading.Bag);
        PlayersCheck.Run(bundle, scenario, book, reading);
        return book;
    }

    private static ImmutableArray<Walkthrough> ReadWalkthroughs(ScenarioBundle bundle, CaseReading reading, FileReader files)
    {
        var all = ImmutableArray.CreateBuilder<Walkthrough>();
        foreach (var path in files.Under($"{bundle.Id}/{CaseFiles.Walkthroughs}"))
        {
            if (files.Find(path) is { } root)
            {
                using var map = reading.Map(root);
                all.Add(WalkthroughReader.Read(map, Path.GetFileNameWithoutExtension(path)));
            }
        }

        reading.Names.Resolve(reading.Bag);
        return all.ToImmutable();
    }
}
