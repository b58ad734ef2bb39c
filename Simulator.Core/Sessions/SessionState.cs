using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Sessions.Events;

namespace Simulator.Core.Sessions;

/// <summary>A session as its events left it. Immutable; made only by <see cref="SessionFold"/>.</summary>
public sealed record SessionState
{
    /// <summary>No request.</summary>
    internal static readonly ImmutableSortedDictionary<string, int> NoRequests = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    public required string Id { get; init; }
    public required SessionStarted Start { get; init; }
    public required Scene Scene { get; init; }

    /// <summary>Words of the trainee by turn (index 0 = turn 1); null where they were erased.</summary>
    public ImmutableList<string?> Words { get; init; } = [];

    /// <summary>Ids of scripted lines spoken so far, oldest first.</summary>
    public ImmutableList<string> UsedLines { get; init; } = [];

    /// <summary>The last <see cref="SessionFold.RecentLines"/> lines spoken, oldest first: what a voice may look back on.</summary>
    public ImmutableList<ResidentSpoke> RecentLines { get; init; } = [];

    /// <summary>Speaker to the gesture shown last, so that it is not shown twice running.</summary>
    public ImmutableSortedDictionary<string, string> LastGestures { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Directions of the last decision that have no line yet: voiced by the script after a crash.</summary>
    public ImmutableArray<Direction> Unvoiced { get; init; } = [];

    /// <summary>Hints given, by stage.</summary>
    public ImmutableSortedDictionary<string, int> Hints { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Keys of requests to the turn that was committed under them; see <see cref="Running.KeyedTurns"/>.</summary>
    public ImmutableSortedDictionary<string, int> Requests { get; init; } = NoRequests;

    /// <summary>Turns that count for "was it judged at all": with words or a call; silence and waiting do not.</summary>
    public int ValidTurns { get; init; }

    /// <summary>Set once the session is over.</summary>
    public SessionEnded? Ended { get; init; }

    /// <summary>N of the last event in the session's own stream.</summary>
    public long Version { get; init; }

    /// <summary>Number of the next turn.</summary>
    public int NextTurn => Scene.Turn + 1;

    /// <summary>Words of the last turn; empty before the first and when they were erased.</summary>
    internal string LastWords => Words.IsEmpty ? string.Empty : Words[^1] ?? string.Empty;

    /// <summary>Hints given in all.</summary>
    public int HintCount => Hints.Values.Sum();
}
