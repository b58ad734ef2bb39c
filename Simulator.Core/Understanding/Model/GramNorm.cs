namespace Simulator.Core.Understanding.Model;

/// <summary>One over the square root of a number of sequences, so that long clauses do not outvote short ones.</summary>
internal static class GramNorm
{
    /// <summary>Results are in 2 to this power.</summary>
    public const int Bits = 12;

    private static readonly int[] Table = Build();

    public static int Of(int count) => Table[Math.Min(count, Table.Length - 1)];

    // Square roots are correctly rounded everywhere, so this table is too.
    private static int[] Build()
    {
        var table = new int[4096];
        for (var n = 1; n < table.Length; n++)
        {
            table[n] = (int)((1 << Bits) / Math.Sqrt(n));
        }

        return table;
    }
}
