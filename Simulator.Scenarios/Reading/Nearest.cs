namespace Simulator.Scenarios.Reading;

/// <summary>What somebody may have meant by a misspelled word.</summary>
internal static class Nearest
{
    private const int MaxLength = 64;

    /// <summary>The candidate with the fewest differing letters (the first in ordinal order among equals); "-" when there is none.</summary>
    public static string To(string word, IEnumerable<string> candidates) =>
        candidates.OrderBy(c => Distance(word, c)).ThenBy(c => c, StringComparer.Ordinal).FirstOrDefault() ?? "-";

    // Damerau-Levenshtein distance without overlapping swaps; long words are cut, since they come from outside.
    private static int Distance(string a, string b)
    {
        a = a[..Math.Min(a.Length, MaxLength)];
        b = b[..Math.Min(b.Length, MaxLength)];
        var before = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last) = (last, row);
        }

        return last[b.Length];
    }
}
