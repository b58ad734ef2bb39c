using Simulator.Core.Residents;
using Simulator.Core.Understanding;

namespace Simulator.Core.Sessions.Turns;

/// <summary>Turns that say nothing, or nothing to the point. Walking somewhere and phoning somebody are neither.</summary>
internal static class Idleness
{
    /// <summary>True for a turn without words or a call; a wait is one too.</summary>
    public static bool IsSilent(Reading reading) => reading.Clauses.IsEmpty && reading.CalledContact is null;

    /// <summary>True for a turn of only <see cref="Act.Other"/> about nothing the case knows.</summary>
    public static bool IsOffTopic(Reading reading) =>
        !reading.Clauses.IsEmpty
        && reading.CalledContact is null
        && reading.Acts is [Act.Other]
        && reading.Clauses.All(c => c.Topics.IsEmpty && c.Place is null);

    /// <summary>Turns in a row without words, this one included.</summary>
    public static int SilentTurns(Scene before, Reading reading) => IsSilent(reading) ? before.SilentTurns + 1 : 0;

    /// <summary>Turns in a row that were idle talk, this one included. Whatever answers a question is none.</summary>
    public static int OffTopicTurns(Scene before, Reading reading) =>
        IsOffTopic(reading) && before.OpenQuestion is null ? before.OffTopicTurns + 1 : 0;
}
