using System.Text;

namespace Simulator.LanguageModels.Prompts;

/// <summary>Words from outside as data: one line, in quotes they cannot close, without signs that look like a tag, a slot or a speaker.</summary>
internal static class Fence
{
    private const char Open = '「';
    private const char Close = '」';

    /// <summary>The words fenced, cut to a length in characters.</summary>
    public static string Around(string words, int longest)
    {
        var fenced = new StringBuilder(Math.Min(words.Length, longest) + 2).Append(Open);
        foreach (var c in words)
        {
            if (fenced.Length > longest)
            {
                fenced.Append('…');
                break;
            }

            fenced.Append(c switch
            {
                Open or '『' or Close or '』' or '"' or '“' or '”' or '`' => '\'',
                '<' or '《' or '＜' or '[' or '【' or '{' => '(',
                '>' or '》' or '＞' or ']' or '】' or '}' => ')',
                '@' or '＠' or '#' or '＃' or '|' => ' ',
                _ when char.IsControl(c) || char.IsSurrogate(c) => ' ',
                _ => c,
            });
        }

        return fenced.Append(Close).ToString();
    }
}
