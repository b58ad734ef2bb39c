namespace Simulator.Core.Understanding.Training;

/// <summary>Training instances: for each row the columns that are not zero, and their values.</summary>
internal sealed class SparseRows
{
    public List<int[]> Columns { get; } = [];

    public List<double[]> Values { get; } = [];

    public int Width { get; set; }

    public int Count => Columns.Count;
}
