using System.Collections.Immutable;

namespace Simulator.Scenarios.Yaml;

/// <summary>A node of a YAML file that passed the <see cref="YamlGate"/>. Immutable; texts are as written, nothing is converted.</summary>
/// <param name="Start">Where it begins.</param>
public abstract record YamlNode(SourceMark Start);

/// <summary>A text.</summary>
/// <param name="Start">Where it begins, the quotation mark included.</param>
/// <param name="Text">Its value.</param>
/// <param name="IsPlain">Written without quotation marks and not as a block.</param>
/// <param name="IsInFlow">Stands inside <c>[ ]</c> or <c>{ }</c>, where a comma ends it.</param>
/// <param name="TextColumn">Column of the first character of <paramref name="Text"/> when every character stands where it was written; else null.</param>
public sealed record YamlScalar(SourceMark Start, string Text, bool IsPlain, bool IsInFlow, int? TextColumn) : YamlNode(Start)
{
    /// <summary>Nothing was written: empty, <c>null</c> or <c>~</c>, without quotation marks.</summary>
    public bool IsNull => IsPlain && Text is ("" or "null" or "~");

    /// <summary>Where a character of the text stands; the beginning when that cannot be told.</summary>
    public SourceMark At(int index) => TextColumn is { } column ? Start with { Column = column + index } : Start;
}

/// <summary>A list.</summary>
public sealed record YamlSequence(SourceMark Start, ImmutableArray<YamlNode> Items) : YamlNode(Start);

/// <summary>Keys and values in the order of the file; keys are texts, each once.</summary>
public sealed record YamlMapping(SourceMark Start, ImmutableArray<YamlEntry> Entries) : YamlNode(Start);

/// <summary>One key and its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
