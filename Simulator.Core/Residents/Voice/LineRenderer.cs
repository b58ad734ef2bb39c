using System.Text;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Voice;

/// <summary>Turns a stored line into the words to show.</summary>
/// <remarks>The only place where the trainee's own words enter a resident's sentence: cleaned, at most <see cref="SlotText.MaxLength"/> long, in one pass, so that braces in them stay braces.</remarks>
public static class LineRenderer
{
    /// <summary>Stands for a slot whose words were erased.</summary>
    public const string Erased = "……";

    /// <summary>The words of a line; empty for a gesture without words or a line the case does not have.</summary>
    /// <param name="scenario">The case the line was spoken in.</param>
    /// <param name="line">The line as stored.</param>
    /// <param name="words">The trainee's words of that turn; null when they were erased.</param>
    public static string Render(Scenario scenario, SpokenLine line, string? words)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(line);
        if (line.ModelText is { } model)
        {
            return model;
        }

        var index = LineIndex.For(scenario);
        return line.LineId is { } id && index.Find(id) is { } found
            ? Fill(found.Text, slot => Value(scenario, index, line, words, slot))
            : string.Empty;
    }

    private static string Fill(string text, Func<string, string> value)
    {
        var filled = new StringBuilder(text.Length + SlotText.MaxLength);
        var from = 0;
        while (text.IndexOf('{', from) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            filled.Append(text, from, open - from).Append(value(text[(open + 1)..close]));
            from = close + 1;
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }

    private static string Value(Scenario scenario, LineIndex index, SpokenLine line, string? words, string slot) => slot switch
    {
        LineSlots.When => line.When is { } span && words is not null && span.Start >= 0 && span.Length >= 0 && span.End <= words.Length
            ? SlotText.Clean(span.Of(words))
            : Erased,
        LineSlots.Topic => line.Topic is { } topic ? TopicNames.Find(scenario, topic) ?? Erased : Erased,
        LineSlots.Name => scenario.Residents.FirstOrDefault(r => r.Id == line.About)?.Name ?? Erased,
        LineSlots.Place => scenario.Places.FirstOrDefault(p => p.Id == line.Place)?.Name ?? Erased,
        LineSlots.Address => index.Address(line.Speaker) ?? Erased,
        _ => Erased,
    };
}
