using System.Collections.Immutable;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Moods;

/// <summary>What the listener is in a partial remark (domain 3.2, note).</summary>
public enum TakeSidesRole
{
    /// <summary>Not said: takes it as the table has it, like the side that was wronged, by the weight they heard it with.</summary>
    None,
    Favoured,
    Disfavoured,
}

/// <summary>What the listener is in a leak of private matters (domain 3.2, note).</summary>
public enum LeakRole
{
    /// <summary>Not said: takes it as the table has it, by the weight they heard it with.</summary>
    None,

    /// <summary>Their own matters were told.</summary>
    Victim,

    /// <summary>Somebody else's were.</summary>
    Bystander,
}

/// <summary>One act as one resident heard it.</summary>
/// <param name="Act">The act; <see cref="Act.Other"/> moves nothing and is skipped.</param>
/// <param name="Weight">1 when it was said to them; less when overheard, see <see cref="MoodModel.HearingWeight"/>.</param>
public readonly record struct HeardAct(Act Act, double Weight = 1)
{
    public TakeSidesRole Sides { get; init; }
    public LeakRole Leak { get; init; }

    /// <summary>True when it was said to somebody else.</summary>
    public bool Overheard => Weight < 1;
}

/// <summary>A turn of the trainee as one resident took it in. Defaults describe a turn in which nothing special was the case.</summary>
public sealed record HeardTurn
{
    /// <summary>Acts in the order they were said; empty for silence.</summary>
    public ImmutableArray<HeardAct> Acts { get; init; } = [];

    /// <summary>False for an apology without a cause: it counts as <see cref="Act.CourtesyEncourage"/> (domain 3.4, 8).</summary>
    public bool ApologyNamesCause { get; init; } = true;

    /// <summary>How many others could hear it.</summary>
    public int Bystanders { get; init; }

    /// <summary>Minutes in a row this resident had been left waiting before this turn.</summary>
    public int WaitedBefore { get; init; }

    /// <summary>Further minutes they are left waiting in this turn; 0 when attended to. Only whole blocks (5 minutes) of the sum count.</summary>
    public int MinutesWaited { get; init; }

    /// <summary>They are somewhere else and heard nothing of the trainee: waiting wears on them only so far.</summary>
    public bool Absent { get; init; }

    /// <summary>Turns in a row, this one included, that were only <see cref="Act.Other"/>.</summary>
    public int OffTopicTurns { get; init; }

    /// <summary>Support in Tibetan was offered in this turn, or an interpreter is at work.</summary>
    public bool TibetanSupport { get; init; }

    /// <summary>They have hot water, a seat, somebody minding the child.</summary>
    public bool Comfort { get; init; }

    /// <summary>Somebody stays with them: lowers hopelessness.</summary>
    public bool Company { get; init; }

    /// <summary>False for the bare reference model: only acts, gates, repetition, caps and drift.</summary>
    public bool Extensions { get; init; } = true;
}
