using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Sessions.Running;

namespace Simulator.LanguageModels.Tests.Support;

/// <summary>Plays whole sessions as the product does: with a journal, voiced line by line.</summary>
internal static class Play
{
    public static async Task<SessionHistory> SessionAsync(Scenario scenario, IResidentVoice voice, IEnumerable<string> turns, ulong seed = 7, string? alias = null)
    {
        var journal = new InMemoryJournal(TimeProvider.System);
        var (runner, _) = await SessionRunner.StartAsync(journal, Cases.Reader, voice, scenario, Cases.Options(scenario, seed) with { Alias = alias }, default);
        foreach (var turn in turns)
        {
            if (runner.State.Ended is not null)
            {
                break;
            }

            await runner.TakeTurnAsync(turn, null, default);
        }

        if (runner.State.Ended is null)
        {
            await runner.LeaveAsync(default);
        }

        return await SessionHistory.LoadAsync(journal, "one", (_, _) => ValueTask.FromResult<Scenario?>(scenario), default);
    }

    /// <summary>The engine's events as they are stored, without what a voice may change.</summary>
    public static IReadOnlyList<string> EngineEvents(SessionHistory history) =>
    [
        .. history.Events.Where(e => e.Event is not ResidentSpoke)
            .Select(e => SessionEventCodec.Encode(e.Event is SessionStarted start ? start with { Voice = "any" } : e.Event, e.Content))
            .Select(e => e.Type + " " + e.Body + " " + e.Content),
    ];

    public static ScoreCard Score(SessionHistory history) => ScoreCardBuilder.Build(SessionRecord.Of(history));

    /// <summary>The card as published.</summary>
    public static string Card(SessionHistory history)
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            ScoreCardJson.WriteFields(writer, Score(history), words: null);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Lines as spoken.</summary>
    public static IEnumerable<SpokenLine> Lines(SessionHistory history) => history.Events.Select(e => e.Event).OfType<ResidentSpoke>().Select(e => e.Line);
}
