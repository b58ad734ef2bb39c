using System.Globalization;
using System.Text;

namespace Simulator.Console.Terminal;

/// <summary>
/// Keeps the edit area on the screen equal to a frame, rewriting only what differs. Knows where the cursor stands
/// relative to the area's first row; never uses absolute positions, which a scroll would falsify.
/// </summary>
internal sealed class EditorScreen
{
    private const int MinWidth = 4;

    private readonly ITerminal _terminal;
    private readonly string _prompt;
    private readonly string _promptStyle;
    private IReadOnlyList<EditorRow> _shown = [];
    private int _cursorRow;
    private int _cursorColumn;

    public EditorScreen(ITerminal terminal, ReadLineRequest request)
    {
        _terminal = terminal;
        _prompt = SafeText.ForLine(request.Prompt);
        _promptStyle = request.PromptStyle.All(c => char.IsAsciiDigit(c) || c == ';') ? request.PromptStyle : "";
    }

    private int Width => Math.Max(MinWidth, _terminal.Width);

    public void Show(Draft draft)
    {
        var frame = EditorFrame.Build(CellWidth.Truncate(_prompt, Width / 2), draft, Width, _terminal.Height);
        var output = new StringBuilder(_shown.Count == 0 ? "\r\u001b[J" : "");
        for (var row = 0; row < frame.Rows.Count; row++)
        {
            ShowRow(output, frame, row);
        }

        for (var row = frame.Rows.Count; row < _shown.Count; row++)
        {
            MoveToRow(output, row);
            output.Append("\r\u001b[2K");
        }

        MoveToRow(output, frame.CursorRow);
        MoveToColumn(output, frame.CursorColumn);
        (_shown, _cursorColumn) = (frame.Rows, frame.CursorColumn);
        _terminal.Write(output.ToString());
    }

    /// <summary>Moves below the area, which stays on the screen as printed.</summary>
    public void Leave()
    {
        var output = new StringBuilder();
        MoveToRow(output, Math.Max(0, _shown.Count - 1));
        output.Append("\r\n");
        _terminal.Write(output.ToString());
        Forget();
    }

    /// <summary>Assumes nothing about the screen; the next drawing takes the cursor's row and clears from there.</summary>
    public void Forget() => (_shown, _cursorRow, _cursorColumn) = ([], 0, 0);

    /// <summary>
    /// Clears the area after the width changed. Assumes that the terminal re-wrapped each printed row at the new width,
    /// as current emulators do.
    /// </summary>
    public void ClearReflowed()
    {
        var above = 0;
        for (var row = 0; row < _cursorRow; row++)
        {
            above += RowOfCell(_shown[row], _shown[row].Cells - 1, Width) + 1;
        }

        if (_cursorRow < _shown.Count)
        {
            above += RowOfCell(_shown[_cursorRow], _cursorColumn, Width);
        }

        above = Math.Min(above, _terminal.Height - 1);
        _terminal.Write("\r" + (above > 0 ? Sequence(above, 'A') : "") + "\u001b[J");
        Forget();
    }

    /// <summary>On which row, counted from 0, a cell of a printed row lies once the row is wrapped at a width.</summary>
    private static int RowOfCell(EditorRow printed, int cell, int width)
    {
        int row = 0, used = 0, passed = 0;
        foreach (var cells in printed.Widths)
        {
            if (used + cells > width)
            {
                row++;
                used = 0;
            }

            used += cells;
            passed += cells;
            if (passed > cell)
            {
                return row;
            }
        }

        return passed <= cell && used >= width ? row + 1 : row;
    }

    private void ShowRow(StringBuilder output, EditorFrame frame, int index)
    {
        var row = frame.Rows[index];
        var old = index < _shown.Count ? _shown[index] : new EditorRow([], []);
        var same = 0;
        while (same < row.Clusters.Count && same < old.Clusters.Count
            && string.Equals(row.Clusters[same], old.Clusters[same], StringComparison.Ordinal))
        {
            same++;
        }

        if (same == row.Clusters.Count && same == old.Clusters.Count && index < _shown.Count)
        {
            return;
        }

        MoveToRow(output, index);
        var prompt = index == 0 ? frame.PromptClusters : 0;
        same = same < prompt ? 0 : same;
        MoveToColumn(output, row.Widths.Take(same).Sum());
        if (same < prompt && _promptStyle.Length > 0)
        {
            output.Append("\u001b[").Append(_promptStyle).Append('m').AppendJoin("", row.Clusters.Take(prompt)).Append("\u001b[0m");
            same = prompt;
        }

        output.AppendJoin("", row.Clusters.Skip(same));
        if (row.Cells < old.Cells)
        {
            output.Append("\u001b[K");
        }
    }

    private void MoveToRow(StringBuilder output, int row)
    {
        if (row < _cursorRow)
        {
            output.Append('\r').Append(Sequence(_cursorRow - row, 'A'));
        }

        for (; _cursorRow < row; _cursorRow++)
        {
            output.Append("\r\n");
        }

        _cursorRow = row;
    }

    private static void MoveToColumn(StringBuilder output, int column)
    {
        output.Append('\r');
        if (column > 0)
        {
            output.Append(Sequence(column, 'C'));
        }
    }

    private static string Sequence(int count, char final) =>
        string.Create(CultureInfo.InvariantCulture, $"\u001b[{count}{final}");
}
