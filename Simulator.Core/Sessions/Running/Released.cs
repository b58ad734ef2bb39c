using System.Collections.Immutable;
using Simulator.Core.Sessions.Events;

namespace Simulator.Core.Sessions.Running;

/// <summary>A committed event: it may be shown.</summary>
/// <param name="N">Its number in the session's stream.</param>
/// <param name="Event">The event.</param>
/// <param name="Content">Its words, or null.</param>
/// <param name="Turn">Turn it belongs to; 0 before the first.</param>
/// <param name="Minute">Scenario minute after it.</param>
public sealed record Released(long N, SessionEvent Event, string? Content, int Turn, int Minute);

/// <summary>The answer to a turn.</summary>
/// <param name="Refusal">Why it was not taken; null when it was.</param>
/// <param name="Draft">The cleaned draft to keep when refused; null otherwise.</param>
/// <param name="Events">What was committed, in order; empty when refused.</param>
public sealed record TurnAnswer(TurnRefusal? Refusal, string? Draft, ImmutableArray<Released> Events)
{
    /// <summary>A refused turn: nothing was consumed.</summary>
    public static TurnAnswer Refused(TurnRefusal why, string draft) => new(why, draft, []);
}
