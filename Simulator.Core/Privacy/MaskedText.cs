using System.Collections.Immutable;

namespace Simulator.Core.Privacy;

/// <summary>A text without the personal data that was found in it.</summary>
/// <param name="Text">The text with replacements.</param>
/// <param name="Items">What was replaced, in order. Never holds a value.</param>
public sealed record MaskedText(string Text, ImmutableArray<MaskedItem> Items);

/// <summary>One replacement.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Line">Line of the original, from 1.</param>
/// <param name="Column">Column of the original, from 1, in UTF-16 units.</param>
/// <param name="Length">Length of what was replaced.</param>
/// <param name="Replacement">What stands there now; the same value gets the same one everywhere.</param>
public sealed record MaskedItem(PersonalDataKind Kind, int Line, int Column, int Length, string Replacement);
