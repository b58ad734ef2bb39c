namespace Simulator.Console.Terminal;

/// <summary>Lines sent in this session, and the unsent draft below them.</summary>
internal sealed class EditorHistory
{
    private readonly List<string> _lines = [];
    private int _at;
    private string _unsent = "";

    public void Add(string line)
    {
        if (line.Length > 0 && (_lines.Count == 0 || !string.Equals(_lines[^1], line, StringComparison.Ordinal)))
        {
            _lines.Add(line);
        }

        Rewind();
    }

    /// <summary>Back to the bottom, for a new line.</summary>
    public void Rewind() => (_at, _unsent) = (_lines.Count, "");

    /// <summary>The line above, or null at the top; <paramref name="current"/> is kept when it was not sent yet.</summary>
    public string? Previous(string current)
    {
        if (_at == 0)
        {
            return null;
        }

        if (_at == _lines.Count)
        {
            _unsent = current;
        }

        return _lines[--_at];
    }

    /// <summary>The line below, the unsent draft last, or null at the bottom.</summary>
    public string? Next()
    {
        if (_at == _lines.Count)
        {
            return null;
        }

        return ++_at == _lines.Count ? _unsent : _lines[_at];
    }
}
