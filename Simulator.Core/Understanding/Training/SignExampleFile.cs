using System.Collections.Immutable;
using System.Text.Json;

namespace Simulator.Core.Understanding.Training;

/// <summary>Reads turns about red lines: one JSON object a line, as in <c>reader/redlines/*.jsonl</c>.</summary>
public static class SignExampleFile
{
    /// <summary>Reads lines; blank lines are skipped.</summary>
    /// <exception cref="FormatException">A line is no example: the message names its number and what is wrong.</exception>
    public static ImmutableArray<SignExample> Parse(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return [.. lines.Select((line, i) => (line, Number: i + 1)).Where(p => !string.IsNullOrWhiteSpace(p.line)).Select(p => Read(p.line, p.Number))];
    }

    private static SignExample Read(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString() ?? throw new FormatException("no text");
            var violates = root.GetProperty("violates").EnumerateArray().Select(v => v.GetString() ?? "").ToImmutableArray();
            TextSpan? span = violates.IsEmpty ? null : new TextSpan(root.GetProperty("start").GetInt32(), root.GetProperty("length").GetInt32());
            if (span is { } s && (s.Start < 0 || s.Length <= 0 || s.End > text.Length))
            {
                throw new FormatException($"the words {s.Start}+{s.Length} are outside the text");
            }

            return new SignExample(text, violates, span, root.GetProperty("author").GetString() ?? "");
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"Line {number} is no example: {error.Message}", error);
        }
    }
}
