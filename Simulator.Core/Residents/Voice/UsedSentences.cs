using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Voice;

/// <summary>What has been said in this session: a sentence counts as said whoever said it and under whatever id. Not thread-safe.</summary>
public sealed class UsedSentences
{
    private readonly LineIndex _index;
    private readonly Dictionary<string, int> _lastSaid = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Starts from the ids spoken so far, oldest first; ids the case does not know are ignored.</summary>
    public UsedSentences(LineIndex index, IEnumerable<string> usedLines)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(usedLines);
        _index = index;
        foreach (var id in usedLines)
        {
            Add(id);
        }
    }

    /// <summary>True when the same words were spoken before.</summary>
    public bool Contains(Line line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return _lastSaid.ContainsKey(line.Text);
    }

    /// <summary>How recently the words were spoken: bigger is later, -1 is never.</summary>
    public int LastSaid(Line line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return _lastSaid.GetValueOrDefault(line.Text, -1);
    }

    /// <summary>Notes one more line.</summary>
    public void Add(string lineId)
    {
        if (_index.Find(lineId) is { } line)
        {
            _lastSaid[line.Text] = _count++;
        }
    }
}
