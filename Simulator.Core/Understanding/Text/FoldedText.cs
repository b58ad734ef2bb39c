namespace Simulator.Core.Understanding.Text;

/// <summary>A text in the reader's own spelling, with the way back to the original.</summary>
/// <remarks>Immutable. Offsets are UTF-16 units on both sides.</remarks>
public sealed class FoldedText
{
    private readonly int[] _origin;
    private readonly int _originalLength;

    internal FoldedText(string text, int[] origin, int originalLength)
    {
        Text = text;
        _origin = origin;
        _originalLength = originalLength;
    }

    /// <summary>The folded characters.</summary>
    public string Text { get; }

    /// <summary>How many folded characters there are.</summary>
    public int Length => Text.Length;

    /// <summary>The stretch of the original that a folded stretch came from; empty stretches stay empty.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is not inside the folded text.</exception>
    public TextSpan ToOriginal(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);
        if (start == end)
        {
            return new TextSpan(start == Length ? _originalLength : _origin[start], 0);
        }

        var from = _origin[start];
        return new TextSpan(from, _origin[end - 1] + 1 - from);
    }
}
