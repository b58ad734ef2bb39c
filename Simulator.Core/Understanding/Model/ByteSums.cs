using System.Runtime.Intrinsics;

namespace Simulator.Core.Understanding.Model;

/// <summary>Adds rows of 8-bit weights up. Pure.</summary>
internal static class ByteSums
{
    /// <summary>Adds each weight to the sum at its place; there are at least as many sums as weights.</summary>
    public static void Add(ReadOnlySpan<sbyte> weights, Span<int> sums)
    {
        // Whole numbers: sixteen at a time or one by one, the sums are the same.
        var h = 0;
        for (; Vector128.IsHardwareAccelerated && h + Vector128<sbyte>.Count <= weights.Length; h += Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(weights[h..]));
            Add(low, sums[h..]);
            Add(high, sums[(h + Vector128<short>.Count)..]);
        }

        for (; h < weights.Length; h++)
        {
            sums[h] += weights[h];
        }
    }

    private static void Add(Vector128<short> weights, Span<int> sums)
    {
        var (low, high) = Vector128.Widen(weights);
        (Vector128.Create<int>(sums) + low).CopyTo(sums);
        var rest = sums[Vector128<int>.Count..];
        (Vector128.Create<int>(rest) + high).CopyTo(rest);
    }
}
