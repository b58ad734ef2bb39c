using Simulator.Core.Scoring;
using Simulator.Core.Understanding;

namespace Simulator.Core.Reviews;

/// <summary>What a trainee contests, as named by them: one of the four.</summary>
/// <param name="Turn">Turn of a sentence whose reading is contested.</param>
/// <param name="Act">The act it was given; null for its main act.</param>
/// <param name="Words">Words of the sentence, to tell it from others of the turn; null for the first that has the act.</param>
/// <param name="RedLine">Red line or its key.</param>
/// <param name="KeyAction">Key action.</param>
/// <param name="Dimension">C1 to C8.</param>
public sealed record Contested(int? Turn = null, Act? Act = null, string? Words = null, string? RedLine = null, string? KeyAction = null, string? Dimension = null)
{
    /// <summary>The thing in a session; its name is null when there is no such thing.</summary>
    internal (AppealKind Kind, string? About, Quote? Words) In(ReviewSubject subject)
    {
        if (RedLine is not null)
        {
            var line = subject.Record.RedLines.FirstOrDefault(r => r.Key.StartsWith(RedLine, StringComparison.OrdinalIgnoreCase));
            return (AppealKind.RedLine, line?.Key, line?.Suspicion.Span is { } span ? new Quote(line.Suspicion.Turn, span) : null);
        }

        if (KeyAction is not null)
        {
            var action = subject.Machine.KeyActions.FirstOrDefault(k => k.Id == KeyAction);
            return (AppealKind.KeyAction, action?.Id, action is { Turn: { } at, Span: { } place } ? new Quote(at, place) : null);
        }

        if (Dimension is not null)
        {
            return (AppealKind.Level, subject.Machine.Dimensions.ContainsKey(Dimension) ? Dimension : null, null);
        }

        var said = subject.Record.Final.Acts.FirstOrDefault(e => e.Turn == Turn
            && (Act is not { } act || e.Clause.Acts.Contains(act))
            && (Words is null || Holds(subject, e.Turn, e.Clause.Span, Words)));
        return (AppealKind.Act, said is null ? null : (Act ?? said.Clause.Main).Id(), said is null ? null : new Quote(said.Turn, said.Clause.Span));
    }

    private static bool Holds(ReviewSubject subject, int turn, TextSpan span, string words) =>
        subject.History.State.Words.ElementAtOrDefault(turn - 1) is { } text && span.End <= text.Length && span.Of(text).Contains(words, StringComparison.Ordinal);
}
