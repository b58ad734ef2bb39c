namespace Simulator.Console.Terminal;

/// <summary>One row of the edit area as printed, cluster by cluster.</summary>
internal sealed record EditorRow(IReadOnlyList<string> Clusters, IReadOnlyList<int> Widths)
{
    public int Cells => Widths.Sum();
}

/// <summary>
/// Prompt and draft laid out in rows of one width, with the cursor's place. A wide character that does not fit into the
/// last cell moves to the next row; a cursor behind a full row stands at the beginning of the next.
/// </summary>
internal sealed class EditorFrame
{
    private readonly List<EditorRow> _rows = [];
    private List<string> _clusters = [];
    private List<int> _widths = [];
    private int _used;

    private EditorFrame()
    {
    }

    public IReadOnlyList<EditorRow> Rows => _rows;

    /// <summary>Clusters of the first row that belong to the prompt; 0 when that row is scrolled out.</summary>
    public int PromptClusters { get; private set; }

    public int CursorRow { get; private set; }

    public int CursorColumn { get; private set; }

    /// <summary>Lays out; of more than <paramref name="height"/> rows only those around the cursor are kept.</summary>
    public static EditorFrame Build(string prompt, Draft draft, int width, int height)
    {
        var frame = new EditorFrame();
        foreach (var cluster in Terminal.Clusters.Of(prompt))
        {
            frame.Put(prompt, cluster, width);
        }

        frame.PromptClusters = frame._clusters.Count;
        for (var index = 0; index < draft.Clusters.Count; index++)
        {
            frame.Put(draft.Text, draft.Clusters[index], width);
            if (index == draft.Cursor)
            {
                frame.PlaceCursor(frame._used - draft.Clusters[index].Cells);
            }
        }

        if (draft.Cursor == draft.Clusters.Count)
        {
            if (frame._used >= width)
            {
                frame.EndRow();
            }

            frame.PlaceCursor(frame._used);
        }

        frame.EndRow();
        frame.KeepAroundCursor(Math.Max(1, height));
        return frame;
    }

    private void Put(string text, Cluster cluster, int width)
    {
        if (_used + cluster.Cells > width && _used > 0)
        {
            EndRow();
        }

        _clusters.Add(text.Substring(cluster.Start, cluster.Length));
        _widths.Add(cluster.Cells);
        _used += cluster.Cells;
    }

    private void PlaceCursor(int column) => (CursorRow, CursorColumn) = (_rows.Count, column);

    private void EndRow()
    {
        _rows.Add(new EditorRow(_clusters, _widths));
        (_clusters, _widths, _used) = ([], [], 0);
    }

    private void KeepAroundCursor(int height)
    {
        var top = Math.Clamp(CursorRow - height + 1, 0, _rows.Count - 1);
        _rows.RemoveRange(0, top);
        CursorRow -= top;
        if (_rows.Count > height)
        {
            _rows.RemoveRange(height, _rows.Count - height);
        }

        if (top > 0)
        {
            PromptClusters = 0;
        }
    }
}
