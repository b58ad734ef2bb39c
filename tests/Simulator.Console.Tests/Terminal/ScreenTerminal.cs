using System.Globalization;
using System.Text;
using Simulator.Console.Terminal;

namespace Simulator.Console.Tests.Terminal;

/// <summary>A terminal that draws on a grid of cells the way real ones do: pending wrap, wide halves, scrolling, re-wrap.</summary>
internal sealed class ScreenTerminal : ITerminal
{
    private readonly Queue<Func<TerminalKey>> _script = new();
    private List<string?[]> _rows;
    private int _row;
    private int _column;
    private bool _wrapPending;

    public ScreenTerminal(int width, int height)
    {
        (Width, Height) = (width, height);
        _rows = [.. Enumerable.Range(0, height).Select(_ => NewRow(width))];
    }

    public int Width { get; private set; }

    public int Height { get; }

    public int Bells { get; private set; }

    public int Suspensions { get; private set; }

    /// <summary>Lines without trailing spaces, joined by |, trailing empty lines cut: as it stood before the last key.</summary>
    public string Seen { get; private set; } = "";

    public (int Row, int Column) SeenCursor { get; private set; }

    public string Screen => string.Join('|', _rows.Select(Text)).TrimEnd('|');

    public ScreenTerminal Type(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            Press(TerminalKey.Typed(rune.ToString()));
        }

        return this;
    }

    public ScreenTerminal Press(params TerminalKeyKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            Press(new TerminalKey(kind));
        }

        return this;
    }

    public ScreenTerminal Press(TerminalKey key)
    {
        _script.Enqueue(() => key);
        return this;
    }

    public ScreenTerminal Resize(int width)
    {
        _script.Enqueue(() =>
        {
            Rewrap(width);
            return new TerminalKey(TerminalKeyKind.Resized);
        });
        return this;
    }

    public IDisposable BeginEditing() => new MemoryStream();

    public TerminalKey ReadKey(CancellationToken cancellationToken)
    {
        (Seen, SeenCursor) = (Screen, (_row, _column));
        return _script.TryDequeue(out var step) ? step() : new TerminalKey(TerminalKeyKind.GaveUp);
    }

    public void Suspend() => Suspensions++;

    public void Dispose()
    {
    }

    public void Write(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '\u001b')
            {
                text[at + 1].ShouldBe('[');
                var end = at + 2;
                while (!char.IsAsciiLetter(text[end]))
                {
                    end++;
                }

                Sequence(text[(at + 2)..end], text[end]);
                at = end + 1;
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length).ShouldBe(System.Buffers.OperationStatus.Done);
            Put(rune);
            at += length;
        }
    }

    private static string?[] NewRow(int width) => [.. Enumerable.Repeat(" ", width)];

    private static string Text(string?[] row) => string.Concat(row).TrimEnd(' ');

    private void Sequence(string parameters, char final)
    {
        _ = int.TryParse(parameters, NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        _wrapPending = _wrapPending && final == 'm';
        switch (final)
        {
            case 'A':
                _row = Math.Max(0, _row - count);
                break;
            case 'C':
                _column = Math.Min(Width - 1, _column + count);
                break;
            case 'K':
                Erase(_row, count == 2 ? 0 : _column);
                break;
            case 'J':
                Erase(_row, _column);
                for (var row = _row + 1; row < Height; row++)
                {
                    Erase(row, 0);
                }

                break;
            case 'm':
                break;
            default:
                throw new InvalidOperationException($"The editor wrote an unexpected sequence: {parameters}{final}");
        }
    }

    private void Put(Rune rune)
    {
        switch (rune.Value)
        {
            case '\r':
                (_column, _wrapPending) = (0, false);
                return;
            case '\n':
                _wrapPending = false;
                LineFeed();
                return;
            case '\a':
                Bells++;
                return;
            default:
                break;
        }

        rune.Value.ShouldBeGreaterThanOrEqualTo(0x20);
        var cells = CellWidth.Of(rune);
        if (cells == 0)
        {
            Combine(rune.ToString());
            return;
        }

        if (_wrapPending || _column + cells > Width)
        {
            (_column, _wrapPending) = (0, false);
            LineFeed();
        }

        for (var cell = 0; cell < cells; cell++)
        {
            Blank(_row, _column + cell);
            _rows[_row][_column + cell] = cell == 0 ? rune.ToString() : null;
        }

        _column += cells;
        if (_column == Width)
        {
            (_column, _wrapPending) = (Width - 1, true);
        }
    }

    private void Combine(string mark)
    {
        var at = _wrapPending ? _column : _column - 1;
        at = _rows[_row][at] is null ? at - 1 : at;
        _rows[_row][at] += mark;
    }

    private void Blank(int row, int column)
    {
        if (_rows[row][column] is null)
        {
            _rows[row][column - 1] = " ";
        }

        if (column + 1 < Width && _rows[row][column + 1] is null)
        {
            _rows[row][column + 1] = " ";
        }

        _rows[row][column] = " ";
    }

    private void Erase(int row, int from)
    {
        for (var column = from; column < Width; column++)
        {
            Blank(row, column);
        }
    }

    private void LineFeed()
    {
        if (++_row == Height)
        {
            _row--;
            _rows.RemoveAt(0);
            _rows.Add(NewRow(Width));
        }
    }

    private void Rewrap(int width)
    {
        var rows = new List<string?[]>();
        var (cursorRow, cursorColumn) = (0, 0);
        for (var row = 0; row < Height; row++)
        {
            var line = NewRow(width);
            var used = 0;
            var length = row == _row ? Math.Max(_column + 1, Used(row)) : Used(row);
            for (var column = 0; column < length; column++)
            {
                var cells = column + 1 < Width && _rows[row][column + 1] is null ? 2 : 1;
                if (_rows[row][column] is not null && used + cells > width)
                {
                    rows.Add(line);
                    (line, used) = (NewRow(width), 0);
                }

                if ((row, column) == (_row, _column))
                {
                    (cursorRow, cursorColumn) = (rows.Count, used);
                }

                line[used++] = _rows[row][column];
            }

            rows.Add(line);
        }

        while (rows.Count > Height && string.IsNullOrWhiteSpace(string.Concat(rows[^1])) && rows.Count - 1 > cursorRow)
        {
            rows.RemoveAt(rows.Count - 1);
        }

        var scrolled = rows.Count - Height;
        rows.RemoveRange(0, scrolled);
        (_rows, _row, _column, Width, _wrapPending) = (rows, cursorRow - scrolled, cursorColumn, width, false);
    }

    private int Used(int row) => Array.FindLastIndex(_rows[row], cell => cell is not " ") + 1;
}
