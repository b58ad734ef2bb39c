using System.Diagnostics;
using System.Text.Json;
using Simulator.Core.Residents.Voice;
using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Tests.Support;
using Simulator.LanguageModels.Voices;
using Simulator.StubModel;
using Xunit.Abstractions;

namespace Simulator.LanguageModels.Tests.Sessions;

/// <summary>A whole case played through the stub server, over HTTP and the real client, in every mode it has.</summary>
public sealed class FaultedSessionTests(ITestOutputHelper output)
{
    private const string Case = "burst-pipe";
    private const string Walkthrough = "good";

    public static TheoryData<StubMode> Modes => [.. Enum.GetValues<StubMode>()];

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task A_case_is_played_to_its_end_with_the_same_events_whatever_the_server_does(StubMode mode)
    {
        var scenario = Cases.Scenario(Case);
        var turns = Cases.Turns(Case, Walkthrough);
        var script = await Play.SessionAsync(scenario, new ScriptedVoice(), turns);
        await using var server = await StubModelServer.StartAsync(new StubOptions { Mode = mode });
        // Half of the usual limits: a busy machine shows as the script's line, never as a failed test.
        var settings = new ModelSettings(server.Endpoint, "stub") { FirstWordsSeconds = 2, IdleSeconds = 1.5, TurnSeconds = 4 };
        using var client = ModelClientFactory.Create(settings, TimeProvider.System);

        var clock = Stopwatch.StartNew();
        var played = await Play.SessionAsync(scenario, new ModelVoice(client, settings.Name, settings.Limits, TimeProvider.System), turns);

        Play.EngineEvents(played).ShouldBe(Play.EngineEvents(script));
        Play.Card(played).ShouldBe(Play.Card(script));
        var lines = Play.Lines(played).ToList();
        var causes = lines.Where(l => l.Wording?.Cause is not null).GroupBy(l => l.Wording!.Cause!).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {g.Count()}");
        var longest = lines.Max(l => l.Wording?.TotalMs ?? 0);
        output.WriteLine($"{mode}: {clock.Elapsed.TotalSeconds:0.0} s, {lines.Count(l => l.Voice == ModelVoice.Name)} model, {lines.Count(l => l.Voice == ScriptedVoice.Name)} script, longest turn {longest} ms, {string.Join(", ", causes)}");
        lines.ShouldAllBe(l => l.Voice == ModelVoice.Name || l.Wording == null || l.Wording.Cause != null);
        server.Requests.Count.ShouldBeLessThanOrEqualTo(2 * (turns.Count + 1));
    }

    [Theory]
    [InlineData(StubMode.Unauthorized, ModelFailureKind.Unauthorized)]
    [InlineData(StubMode.Html502, ModelFailureKind.ServerError)]
    [InlineData(StubMode.Mute, ModelFailureKind.FirstTokenTimeout)]
    [InlineData(StubMode.CutJson, ModelFailureKind.BadResponse)]
    [InlineData(StubMode.FilteredPrompt, ModelFailureKind.ContentFilter)]
    public async Task The_record_names_the_cause(StubMode mode, ModelFailureKind kind)
    {
        var scenario = Cases.Scenario(Case);
        await using var server = await StubModelServer.StartAsync(new StubOptions { Mode = mode });
        var settings = new ModelSettings(server.Endpoint, "stub") { FirstWordsSeconds = 2, IdleSeconds = 1.5, TurnSeconds = 4 };
        using var client = ModelClientFactory.Create(settings, TimeProvider.System);

        var played = await Play.SessionAsync(scenario, new ModelVoice(client, settings.Name, settings.Limits, TimeProvider.System), Cases.Turns(Case, Walkthrough).Take(2));

        Play.Lines(played).Select(l => l.Wording?.Cause).ShouldContain(JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()));
    }

    [Fact]
    public async Task A_recorded_session_replayed_offline_is_the_same_to_the_byte()
    {
        var scenario = Cases.Scenario(Case);
        var turns = Cases.Turns(Case, Walkthrough);
        var path = Path.Combine(Directory.CreateTempSubdirectory("session").FullName, "record.jsonl");
        try
        {
            List<string> live;
            await using (var server = await StubModelServer.StartAsync(new StubOptions()))
            {
                server.Next(StubMode.WellBehaved, StubMode.Hostile, StubMode.Html502, StubMode.CleanCut, StubMode.WellBehaved, StubMode.AiDisclosure);
                live = await LinesAsync(Call.Patient(server), new ModelServices { RecordTo = path });
            }

            var replayed = await LinesAsync(new ModelSettings(new Uri("http://127.0.0.1:9/v1"), "stub") { FirstWordsSeconds = 30, TurnSeconds = 40 }, new ModelServices { ReplayFrom = path });

            replayed.ShouldBe(live);
            live.ShouldContain(l => l.Contains("\"Voice\":\"model\"", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }

        async Task<List<string>> LinesAsync(ModelSettings settings, ModelServices services)
        {
            using var client = ModelClientFactory.Create(settings, TimeProvider.System, services);
            var played = await Play.SessionAsync(scenario, new ModelVoice(client, settings.Name, settings.Limits, TimeProvider.System), turns);

            // Times and calls are the machine's, not the session's.
            return [.. Play.Lines(played).Select(l => JsonSerializer.Serialize(l with { Wording = l.Wording is null ? null : l.Wording with { FirstWordsMs = null, TotalMs = null, Calls = null } }))];
        }
    }
}
