using System.Text.Json;

namespace Simulator.LanguageModels.Judging;

/// <summary>Finds the JSON object in an answer: alone, or inside a fence of backquotes, or after a sentence.</summary>
internal static class JsonAnswer
{
    /// <returns>The document, to be disposed; null when there is no whole object.</returns>
    public static JsonDocument? TryParse(string text)
    {
        var from = text.IndexOf('{', StringComparison.Ordinal);
        var to = text.LastIndexOf('}');
        if (from < 0 || to <= from)
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(text[from..(to + 1)]);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
