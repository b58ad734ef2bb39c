namespace Simulator.Core.Reviews.Agreement;

/// <summary>How often each pair of categories was given: rows are the first rater's, columns the second's.</summary>
internal sealed class PairTable(int categories)
{
    private readonly int[] _cells = new int[categories * categories];

    public int Categories => categories;

    public int Count { get; private set; }

    public int this[int row, int column] => _cells[(row * categories) + column];

    public void Add(int first, int second)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, categories);
        ArgumentOutOfRangeException.ThrowIfLessThan(second, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(second, categories);
        _cells[((first - 1) * categories) + second - 1]++;
        Count++;
    }

    public void Add(PairTable other)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            _cells[i] += other._cells[i];
        }

        Count += other.Count;
    }

    public void Clear()
    {
        Array.Clear(_cells);
        Count = 0;
    }

    public int Row(int row)
    {
        var sum = 0;
        for (var c = 0; c < categories; c++)
        {
            sum += this[row, c];
        }

        return sum;
    }

    public int Column(int column)
    {
        var sum = 0;
        for (var r = 0; r < categories; r++)
        {
            sum += this[r, column];
        }

        return sum;
    }

    /// <summary>Share of pairs on the diagonal; the table is not empty.</summary>
    public double Agreed()
    {
        var same = 0;
        for (var i = 0; i < categories; i++)
        {
            same += this[i, i];
        }

        return (double)same / Count;
    }
}
