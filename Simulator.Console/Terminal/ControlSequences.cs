namespace Simulator.Console.Terminal;

/// <summary>Finds where a terminal control sequence (7-bit or 8-bit form) inside a text ends.</summary>
internal static class ControlSequences
{
    private const char Escape = '\u001b';
    private const char Bell = '\u0007';

    /// <summary>
    /// True when a sequence starts at <paramref name="start"/>; <paramref name="end"/> is then the index after it.
    /// CSI runs to its final byte, OSC/DCS/SOS/PM/APC to BEL or ST with the payload. A broken sequence ends before the
    /// first character that cannot belong to it; an unterminated string ends at the line's end, so that a forged
    /// opener cannot hide the rest of a transcript.
    /// </summary>
    public static bool TryFindEnd(string text, int start, out int end)
    {
        end = start;
        var next = start + 1;
        switch (text[start])
        {
            case Escape when next < text.Length:
                end = AfterEscape(text, next);
                return true;
            case Escape:
                end = next;
                return true;
            case '\u009b':
                end = AfterCsi(text, next);
                return true;
            case '\u0090' or '\u0098' or '\u009d' or '\u009e' or '\u009f':
                end = AfterString(text, next);
                return true;
            default:
                return false;
        }
    }

    private static int AfterEscape(string text, int at)
    {
        switch (text[at])
        {
            case '[':
                return AfterCsi(text, at + 1);
            case ']' or 'P' or 'X' or '^' or '_':
                return AfterString(text, at + 1);
            default:
                at = SkipRange(text, at, ' ', '/');
                return at < text.Length && text[at] is >= '0' and <= '~' ? at + 1 : at;
        }
    }

    private static int AfterCsi(string text, int at)
    {
        at = SkipRange(text, at, '0', '?');
        at = SkipRange(text, at, ' ', '/');
        return at < text.Length && text[at] is >= '@' and <= '~' ? at + 1 : at;
    }

    private static int AfterString(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            switch (text[at])
            {
                case Bell or '\u009c':
                    return at + 1;
                case Escape:
                    return at + 1 < text.Length && text[at + 1] == '\\' ? at + 2 : at;
                case '\u0018' or '\u001a' or '\n' or '\r':
                    return at;
                default:
                    break;
            }
        }

        return at;
    }

    private static int SkipRange(string text, int at, char first, char last)
    {
        while (at < text.Length && text[at] >= first && text[at] <= last)
        {
            at++;
        }

        return at;
    }
}
