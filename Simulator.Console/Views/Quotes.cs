using System.Collections.Immutable;
using Simulator.Console.Texts;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions;
using Simulator.Core.Understanding;

namespace Simulator.Console.Views;

/// <summary>Reads quotes from the trainee's stored words; what was erased shows as "……".</summary>
internal static class Quotes
{
    private const int Longest = 60;
    private const string Erased = "……";

    /// <summary>The words of a quote, cut for a line.</summary>
    public static string Of(SessionState state, Quote? quote) => quote is { } q ? Of(state, q.Turn, q.Span) : Erased;

    /// <summary>The words of a span of a turn, cut for a line.</summary>
    public static string Of(SessionState state, int turn, TextSpan? span)
    {
        var words = state.Words.ElementAtOrDefault(turn - 1);
        if (words is null || span is not { } place || place.End > words.Length)
        {
            return Erased;
        }

        var text = place.Of(words).Trim();
        return text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
    }

    /// <summary>Names of acts.</summary>
    public static string Acts(ImmutableArray<Act> acts) => string.Join(' ', acts.Select(a => Phrase.Of("act." + a.Id())));
}
