namespace Simulator.Core.StateMachines;

/// <summary>What became of one trigger.</summary>
public enum FireOutcome
{
    /// <summary>A transition was taken (its target may be the state it left): store <c>State</c> and go on.</summary>
    Moved,

    /// <summary>The table says that this trigger means nothing in this state: go on as before.</summary>
    Ignored,

    /// <summary>The table knows the trigger in this state, but no guard held: show <c>UnmetGuards</c>, try again later.</summary>
    Refused,

    /// <summary>The table has no row for this trigger in this state: the caller is wrong, or the table is incomplete.</summary>
    Unknown,
}
