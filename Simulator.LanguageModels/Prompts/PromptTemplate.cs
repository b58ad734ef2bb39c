using System.Collections.Immutable;
using System.Text;

namespace Simulator.LanguageModels.Prompts;

/// <summary>A text with named slots in braces. Immutable, thread-safe.</summary>
public sealed class PromptTemplate
{
    private readonly ImmutableArray<(string Text, bool IsSlot)> _parts;

    /// <summary>Reads a template; a brace that is not closed is plain text.</summary>
    public PromptTemplate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = ImmutableArray.CreateBuilder<(string, bool)>();
        var from = 0;
        while (text.IndexOf('{', from) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            parts.Add((text[from..open], false));
            parts.Add((text[(open + 1)..close], true));
            from = close + 1;
        }

        parts.Add((text[from..], false));
        _parts = parts.ToImmutable();
    }

    /// <summary>Names of the slots, in order of appearance.</summary>
    public IEnumerable<string> Slots => _parts.Where(p => p.IsSlot).Select(p => p.Text);

    /// <summary>The words between the slots.</summary>
    public IEnumerable<string> Words => _parts.Where(p => !p.IsSlot).Select(p => p.Text);

    /// <summary>The text with every slot filled, in one pass: what a value holds is never looked at again, braces in it stay braces.</summary>
    /// <exception cref="ArgumentException">A slot has no value.</exception>
    public string Fill(params ReadOnlySpan<(string Slot, string Value)> values)
    {
        var filled = new StringBuilder();
        foreach (var (text, isSlot) in _parts)
        {
            filled.Append(isSlot ? ValueOf(text, values) : text);
        }

        return filled.ToString();
    }

    private static string ValueOf(string slot, ReadOnlySpan<(string Slot, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (name == slot)
            {
                return value;
            }
        }

        throw new ArgumentException($"Slot {slot} has no value.", nameof(values));
    }
}
