namespace Simulator.Core.Understanding.Text;

/// <summary>
/// Spells any text the reader's way: half-width, lower-case ASCII, simplified characters, one kind of quotes, dashes and blanks,
/// nothing invisible, no repeated marks. By own committed tables, so that it is the same on every machine and in every culture.
/// </summary>
public static class TextFolding
{
    private const char Dropped = '\0';
    private static readonly char[] Table = BuildTable();

    /// <summary>Folds a text and keeps the way back.</summary>
    public static FoldedText Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var chars = new char[text.Length];
        var origin = new int[text.Length];
        var n = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = Table[text[i]];
            if (c == Dropped || (IsCollapsing(c) && n > 0 && chars[n - 1] == c) || (c == ' ' && n == 0))
            {
                continue;
            }

            chars[n] = c;
            origin[n++] = i;
        }

        while (n > 0 && chars[n - 1] == ' ')
        {
            n--;
        }

        return new FoldedText(new string(chars, 0, n), origin, text.Length);
    }

    /// <summary>The folded spelling alone; the same instance when nothing changes.</summary>
    public static string Spell(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var c in text)
        {
            if (Table[c] != c || IsCollapsing(c))
            {
                return Fold(text).Text;
            }
        }

        return text;
    }

    private static bool IsCollapsing(char c) => c is ' ' or '!' or '?' or '。' or '…' or '~' or '—' or ',';

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = Plain((char)i);
        }

        foreach (var line in ReaderResources.Lines("simplified.txt"))
        {
            for (var i = 0; i + 1 < line.Length; i += 2)
            {
                table[line[i]] = line[i + 1];
            }
        }

        return table;
    }

    private static char Plain(char c) => c switch
    {
        '\t' or '\n' or '\r' or '\u00A0' or '\u3000' or '\u202F' or '\u205F' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' => ' ',
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u00AD' or '\u180E' or '\uFEFF' => Dropped,
        (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') => Dropped,
        >= 'A' and <= 'Z' => (char)(c + 32),
        >= '\uFF21' and <= '\uFF3A' => (char)(c - 0xFEE0 + 32),
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\uFF61' => '。',
        '\uFF64' => '、',
        '「' or '『' or '〝' or '\uFF62' => '“',
        '」' or '』' or '〞' or '〟' or '\uFF63' => '”',
        '‘' or '’' => '\'',
        '―' or '─' or '–' or '━' => '—',
        '⋯' => '…',
        '﹐' => ',',
        '﹒' => '.',
        '﹔' => ';',
        '﹕' => ':',
        '﹖' => '?',
        '﹗' => '!',
        '﹙' or '〔' => '(',
        '﹚' or '〕' => ')',
        _ => c,
    };
}
