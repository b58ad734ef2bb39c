using System.Collections.Immutable;

namespace Simulator.Core.Understanding.Text;

/// <summary>A stretch of a turn that is either spoken or acted, in folded offsets.</summary>
/// <param name="Start">First folded unit, brackets included.</param>
/// <param name="End">After the last unit.</param>
/// <param name="IsAction">True for text in （） and after <c>/do</c>.</param>
public readonly record struct TurnSegment(int Start, int End, bool IsAction);

/// <summary>A turn taken apart: commands, actions and speech.</summary>
/// <param name="Folded">The words.</param>
/// <param name="Segments">In order; none for silence.</param>
/// <param name="Contact">The word after <c>/call</c>, folded; empty when there is none, null without a call.</param>
/// <param name="IsWait">True for <c>/wait</c>.</param>
public sealed record TurnText(FoldedText Folded, ImmutableArray<TurnSegment> Segments, string? Contact, bool IsWait)
{
    /// <summary>Takes a turn apart. A bracket that is never closed acts until the end of the turn.</summary>
    public static TurnText Parse(string text)
    {
        var folded = TextFolding.Fold(text);
        var t = folded.Text;
        var start = 0;
        string? contact = null;
        var wait = false;
        var allAction = false;
        if (StartsWithCommand(t, "/wait"))
        {
            wait = true;
            start = 5;
        }
        else if (StartsWithCommand(t, "/do"))
        {
            allAction = true;
            start = 3;
        }
        else if (StartsWithCommand(t, "/call"))
        {
            var from = SkipBlanks(t, 5);
            var end = from;
            while (end < t.Length && !EndsContact(t[end]))
            {
                end++;
            }

            contact = t[from..end];
            start = end < t.Length ? end + 1 : end;
        }

        return new TurnText(folded, Split(t, SkipBlanks(t, start), allAction), contact, wait);
    }

    private static ImmutableArray<TurnSegment> Split(string t, int start, bool allAction)
    {
        if (start >= t.Length)
        {
            return [];
        }

        if (allAction)
        {
            return [new TurnSegment(start, t.Length, true)];
        }

        var segments = ImmutableArray.CreateBuilder<TurnSegment>();
        while (start < t.Length)
        {
            if (t[start] == '(')
            {
                var close = t.IndexOf(')', start);
                var end = close < 0 ? t.Length : close + 1;
                segments.Add(new TurnSegment(start, end, true));
                start = end;
                continue;
            }

            var open = t.IndexOf('(', start);
            var stop = open < 0 ? t.Length : open;
            if (HasWords(t, start, stop))
            {
                segments.Add(new TurnSegment(start, stop, false));
            }
            else if (segments.Count > 0)
            {
                segments[^1] = segments[^1] with { End = stop };
            }

            start = stop;
        }

        return segments.ToImmutable();
    }

    private static bool HasWords(string t, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(t[i]) || char.IsSurrogate(t[i]) || t[i] is '?' or '…')
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithCommand(string t, string command) =>
        t.StartsWith(command, StringComparison.Ordinal) && (t.Length == command.Length || !char.IsAsciiLetter(t[command.Length]));

    private static bool EndsContact(char c) => c is ' ' or ',' or ':' or ';' or '。' or '!' or '?';

    private static int SkipBlanks(string t, int i)
    {
        while (i < t.Length && (t[i] == ' ' || t[i] == ','))
        {
            i++;
        }

        return i;
    }
}
