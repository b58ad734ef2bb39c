namespace Simulator.Console.Terminal;

/// <summary>One base character with the zero-width marks on it: the unit the cursor moves by.</summary>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Cells">0, 1 or 2.</param>
internal readonly record struct Cluster(int Start, int Length, int Cells)
{
    public int End => Start + Length;
}

/// <summary>Splits cleaned text into clusters.</summary>
internal static class Clusters
{
    public static List<Cluster> Of(string text)
    {
        var clusters = new List<Cluster>(text.Length);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var cells = CellWidth.Of(rune);
            var length = rune.Utf16SequenceLength;
            if (cells == 0 && clusters.Count > 0)
            {
                clusters[^1] = clusters[^1] with { Length = clusters[^1].Length + length };
            }
            else
            {
                clusters.Add(new Cluster(at, length, cells));
            }

            at += length;
        }

        return clusters;
    }
}
