using System.Text;

namespace Simulator.LanguageModels.Voices;

/// <summary>Takes off what models like to put around a sentence: quotes, and stage directions in brackets.</summary>
internal static class SentenceTidy
{
    private static readonly char[] Quotes = ['“', '”', '"', '「', '」', '‘', '’', '\'', ' ', '\u3000', '\t'];

    /// <summary>The sentence as it would be spoken; empty when nothing is left.</summary>
    public static string Tidy(string sentence)
    {
        var kept = new StringBuilder(sentence.Length);
        var depth = 0;
        foreach (var c in sentence)
        {
            depth += c is '（' or '(' ? 1 : 0;
            if (depth == 0)
            {
                kept.Append(c);
            }

            depth -= c is '）' or ')' && depth > 0 ? 1 : 0;
        }

        var text = kept.ToString().Trim(Quotes);
        return text.Any(char.IsLetterOrDigit) ? text : string.Empty;
    }
}
