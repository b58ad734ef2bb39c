namespace Simulator.Console.Terminal;

/// <content>Line breaking.</content>
internal static partial class CellWidth
{
    private const string NeverFirst = "，。！？；：）」』”’、…》〉】〕｝,.!?;:)]}%％·～་།༎";
    private const string NeverLast = "（「『“‘《〈【〔｛([{";

    /// <summary>
    /// Lines of at most <paramref name="cells"/> cells (2 or more). Breaks between Chinese characters, at spaces and
    /// after a Tibetan tsheg, never inside a Chinese dash; no line starts with closing punctuation or ends with an opening bracket unless nothing
    /// else fits. Line feeds stay breaks; spaces at a break are dropped. An empty text is one empty line.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, int cells)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, 2);
        var lines = new List<string>();
        foreach (var paragraph in text.Replace('\t', ' ').Split('\n'))
        {
            WrapParagraph(paragraph, cells, lines);
        }

        return lines;
    }

    private static void WrapParagraph(string text, int cells, List<string> lines)
    {
        var clusters = Clusters.Of(text);
        var first = 0;
        while (first < clusters.Count)
        {
            var end = FirstNotFitting(clusters, first, cells);
            if (end < clusters.Count && !IsSpace(text, clusters[end]))
            {
                end = LastBreak(text, clusters, first, end);
            }

            lines.Add(text[clusters[first].Start..clusters[end - 1].End].TrimEnd(' '));
            first = end;
            while (first < clusters.Count && IsSpace(text, clusters[first]))
            {
                first++;
            }
        }

        if (clusters.Count == 0)
        {
            lines.Add("");
        }
    }

    private static int FirstNotFitting(List<Cluster> clusters, int first, int cells)
    {
        var used = 0;
        var at = first;
        while (at < clusters.Count && (used + clusters[at].Cells <= cells || at == first))
        {
            used += clusters[at++].Cells;
        }

        return at;
    }

    private static int LastBreak(string text, List<Cluster> clusters, int first, int end)
    {
        for (var at = end; at > first; at--)
        {
            if (MayBreak(text, clusters[at - 1], clusters[at]))
            {
                return at;
            }
        }

        return end;
    }

    private static bool MayBreak(string text, Cluster before, Cluster after)
    {
        char left = text[before.Start], right = text[after.Start];
        if (NeverFirst.Contains(right, StringComparison.Ordinal) || NeverLast.Contains(left, StringComparison.Ordinal))
        {
            return false;
        }

        if (left == '—' && right == '—')
        {
            return false;
        }

        return left is ' ' or '-' or '\u0F0B' or '\u0F0D' || before.Cells == 2 || after.Cells == 2;
    }

    private static bool IsSpace(string text, Cluster cluster) => text[cluster.Start] == ' ';
}
