namespace Simulator.Playtests.Playing;

/// <summary>What a simulated trainee remembers of their own doing.</summary>
internal sealed class Memory
{
    private readonly Dictionary<string, int> _said = new(StringComparer.Ordinal);
    private readonly HashSet<string> _worded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _promised = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _calmed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lastWith = new(StringComparer.Ordinal);

    /// <summary>Turn in which each move was last made.</summary>
    public Dictionary<string, int> LastMade { get; } = new(StringComparer.Ordinal);

    /// <summary>Turns in a row with the same person.</summary>
    public int TurnsWithSame { get; private set; }

    /// <summary>Whom the trainee talks to.</summary>
    public string? Partner { get; private set; }

    /// <summary>How many hidden things had been told a turn ago.</summary>
    public int Told { get; set; }

    public int Times(string move) => _said.GetValueOrDefault(move);

    public void Made(string move, int turn, string? promised)
    {
        _said[move] = Times(move) + 1;
        LastMade[move] = turn;
        if (promised is not null)
        {
            _promised.Add(promised);
        }
    }

    public bool HasPromised(string topic) => _promised.Contains(topic);

    public void Kept(string topic) => _promised.Remove(topic);

    public bool WasSaid(string words) => _worded.Contains(words);

    public void Say(string words) => _worded.Add(words);

    public bool HasSeen(string move) => _seen.Contains(move);

    /// <returns>True the first time.</returns>
    public bool See(string move) => _seen.Add(move);

    public int CalmedAt(string resident) => _calmed.GetValueOrDefault(resident, int.MinValue / 2);

    public void Calmed(string resident, int turn) => _calmed[resident] = turn;

    public int LastWith(string resident) => _lastWith.GetValueOrDefault(resident, -1);

    public void TalkTo(string? resident, int turn)
    {
        TurnsWithSame = resident == Partner ? TurnsWithSame + 1 : 1;
        Partner = resident ?? Partner;
        if (resident is not null)
        {
            _lastWith[resident] = turn;
        }
    }
}
