using System.Collections.Immutable;

namespace Simulator.Exports.Tables;

/// <summary>Rows for a spreadsheet. Every cell is text or a number, never a formula.</summary>
/// <param name="Name">Name of the sheet; at most 31 characters are used.</param>
/// <param name="Columns">Headings.</param>
/// <param name="Rows">As many cells as columns.</param>
public sealed record Table(string Name, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<Cell>> Rows);

/// <summary>One cell.</summary>
/// <param name="Text">What it says; untrusted.</param>
/// <param name="Number">Its number; then the text is not used.</param>
public readonly record struct Cell(string? Text, decimal? Number = null)
{
    /// <summary>A text; null is empty.</summary>
    public static implicit operator Cell(string? text) => new(text);

    /// <summary>A number; null is empty.</summary>
    public static implicit operator Cell(decimal? number) => new(null, number);

    /// <summary>A number.</summary>
    public static implicit operator Cell(int number) => new(null, number);
}
