using System.Buffers;
using System.Text;
using System.Text.Json;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Sessions.Running;

namespace Simulator.Core.Scoring;

/// <summary>Judges a session that has ended and enters the judgement into its stream: beside earlier ones, never over them.</summary>
public static class SessionJudge
{
    /// <summary>Type of the stored judgement.</summary>
    public const string EventType = "scored";

    /// <summary>Scores the session by the present rules and appends the card.</summary>
    /// <returns>The card and the number of its event.</returns>
    /// <exception cref="SessionFailedException">The judgement could not be written.</exception>
    public static async ValueTask<(ScoreCard Card, long N)> JudgeAsync(IJournal journal, SessionHistory history, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(history);
        var state = history.State;
        var card = ScoreCardBuilder.Build(SessionRecord.Of(history));
        var head = SessionHead.Of(state, (double?)card.Total).ToJson();
        var result = await journal.AppendAsync(
            StreamId.Session(state.Id),
            state.Version,
            $"{state.Id}/scored-{card.Version}-{state.Version}",
            [new NewEvent(EventType, 1, Body(card))],
            head,
            cancel).ConfigureAwait(false);
        return result.IsCommitted
            ? (card, result.Version)
            : throw SessionFailedException.Of(SessionFailureKind.Unconfirmed, state.Id, result.Detail);
    }

    private static string Body(ScoreCard card)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            ScoreCardJson.WriteFields(writer, card, words: null);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
