namespace Simulator.Core.Understanding.Training;

/// <summary>Training instances: for each row the columns that are not zero, and their values.</summary>
internal sealed class SparseRows
{
    public List<int[]> Columns { get; } = [];

    public List<float[]> Values { get; } = [];

    /// <summary>Sum of the squares of what only this row has: it needs no columns, for it moves with the row's own error alone.</summary>
    public List<float> Own { get; } = [];

    public int Width { get; set; }

    public int Count => Columns.Count;
}
