using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;
using Simulator.LanguageModels.Tests.Injection;
using Simulator.LanguageModels.Tests.Support;
using Simulator.LanguageModels.Voices;
using Xunit.Abstractions;

namespace Simulator.LanguageModels.Tests.Sessions;

/// <summary>The engine decides, the voice words it: who words it changes nothing.</summary>
public sealed class VoicesAgreeTests(ITestOutputHelper output)
{
    private const int Sessions = 50;

    [Fact]
    public async Task Fifty_sessions_are_the_same_with_script_good_model_and_hostile_model()
    {
        List<string> leaks = [];
        var causes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (modelLines, scriptLines, hostileShown) = (0, 0, 0);
        foreach (var (id, name, seed) in Plays().Take(Sessions))
        {
            var scenario = Cases.Scenario(id);
            var turns = Cases.Turns(id, name);
            var script = await Play.SessionAsync(scenario, new ScriptedVoice(), turns, seed);
            var good = await Play.SessionAsync(scenario, Models.Voice(Models.WellBehaved()), turns, seed);
            var hostile = await Play.SessionAsync(scenario, Models.Voice(Models.Hostile(scenario)), turns, seed);

            var expected = Play.EngineEvents(script);
            Play.EngineEvents(good).ShouldBe(expected, $"{id} {name} {seed}");
            Play.EngineEvents(hostile).ShouldBe(expected, $"{id} {name} {seed}");
            var card = Play.Card(script);
            Play.Card(good).ShouldBe(card, $"{id} {name} {seed}");
            Play.Card(hostile).ShouldBe(card, $"{id} {name} {seed}");

            foreach (var cause in Play.Lines(good).Select(l => l.Wording?.Cause).OfType<string>())
            {
                causes[cause] = causes.GetValueOrDefault(cause) + 1;
            }

            modelLines += Play.Lines(good).Count(l => l.Voice == ModelVoice.Name);
            scriptLines += Play.Lines(good).Count(l => l.Voice == ScriptedVoice.Name);
            hostileShown += Play.Lines(hostile).Count(l => l.Voice == ModelVoice.Name);
            leaks.AddRange(Leaks(scenario, hostile).Select(l => $"{id} {name}: {l}"));
            foreach (var line in Play.Lines(hostile).Where(l => l.Voice == ModelVoice.Name).Take(2))
            {
                output.WriteLine($"{id} {name}: {line.ModelText}");
            }
        }

        output.WriteLine(string.Join(", ", causes.Select(c => $"{c.Key} {c.Value}")));
        output.WriteLine($"good model: {modelLines} sentences its own, {scriptLines} lines scripted; hostile model: {hostileShown} sentences shown");
        leaks.ForEach(output.WriteLine);
        leaks.ShouldBeEmpty();
        modelLines.ShouldBeGreaterThan(scriptLines);
    }

    private static IEnumerable<string> Leaks(Scenario scenario, SessionHistory history)
    {
        var locked = scenario.Facts.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var happened in history.Events.Select(e => e.Event))
        {
            if (happened is FactRevealed revealed)
            {
                locked.Remove(revealed.Fact);
            }
            else if (happened is ResidentSpoke { Line.ModelText: { } text } && Oracle.Leak(text, scenario, locked) is { } leak)
            {
                yield return $"{leak}: {text}";
            }
        }
    }

    private static IEnumerable<(string Case, string Walkthrough, ulong Seed)> Plays()
    {
        for (ulong seed = 7; ; seed++)
        {
            foreach (var id in Cases.All)
            {
                foreach (var walkthrough in Cases.Load(id).Walkthroughs)
                {
                    yield return (id, walkthrough.Name, seed);
                }
            }
        }
    }
}
