using System.Collections.Immutable;
using System.Text.Json;

namespace Simulator.Core.Understanding.Training;

/// <summary>Reads labelled turns: one JSON object a line, as in <c>reader/examples/*.jsonl</c>.</summary>
public static class ExampleFile
{
    /// <summary>Reads lines; blank lines are skipped.</summary>
    /// <exception cref="FormatException">A line is no example: the message names its number and what is wrong.</exception>
    public static ImmutableArray<Example> Parse(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var examples = ImmutableArray.CreateBuilder<Example>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                examples.Add(ReadExample(json.RootElement));
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new FormatException($"Line {number} is no example: {error.Message}", error);
            }
        }

        return examples.ToImmutable();
    }

    private static Example ReadExample(JsonElement json)
    {
        var text = json.GetProperty("text").GetString() ?? throw new FormatException("no text");
        var clauses = json.GetProperty("clauses").EnumerateArray().Select(c => ReadClause(c, text.Length)).ToImmutableArray();
        return new Example(text, clauses, json.GetProperty("author").GetString() ?? "", json.GetProperty("source").GetString() ?? "");
    }

    private static ExampleClause ReadClause(JsonElement json, int textLength)
    {
        var span = new TextSpan(json.GetProperty("start").GetInt32(), json.GetProperty("length").GetInt32());
        if (span.Start < 0 || span.Length <= 0 || span.End > textLength)
        {
            throw new FormatException($"clause {span.Start}+{span.Length} is outside the text");
        }

        var acts = json.GetProperty("acts").EnumerateArray().Select(a => Acts.TryParse(a.GetString() ?? "", out var act) ? act : throw new FormatException($"unknown act '{a}'")).ToImmutableArray();
        var mode = json.GetProperty("mode").GetString() switch
        {
            "said" => ClauseMode.Said,
            "done" => ClauseMode.Done,
            "intended" => ClauseMode.Intended,
            "void" => ClauseMode.Void,
            var other => throw new FormatException($"unknown mode '{other}'"),
        };
        return acts.IsEmpty ? throw new FormatException("a clause without acts") : new ExampleClause(span, acts, mode);
    }
}
