using System.Collections.Immutable;
using Simulator.Core.Understanding;

namespace Simulator.Scenarios.Players;

/// <summary>What a simulated trainee of one skill is like. Chances run from 0 to 1.</summary>
public sealed record SkillNumbers
{
    public required PlayerSkill Skill { get; init; }

    /// <summary>Chance to see, at first sight, that a move is called for.</summary>
    public double See { get; init; }

    /// <summary>Chance a turn to see later what was not seen at first.</summary>
    public double Late { get; init; }

    /// <summary>As <see cref="See"/> and <see cref="Late"/>, where life is at stake.</summary>
    public double Urgent { get; init; }

    /// <summary>Chance to take the first of the moves seen, in the professional order; else any of them.</summary>
    public double Order { get; init; }

    /// <summary>Shares of whose words a move is made in: expert, good, competent, weak. Those that have no words give theirs to the others.</summary>
    public ImmutableSortedDictionary<PlayerSkill, double> Words { get; init; } = ImmutableSortedDictionary<PlayerSkill, double>.Empty;

    /// <summary>Chance to catch a hot resident's feelings before anything else.</summary>
    public double Calm { get; init; }

    /// <summary>Chance to greet whom one meets, and to thank who has told something.</summary>
    public double Manners { get; init; }

    /// <summary>Chance to answer a question a resident has just asked.</summary>
    public double Answer { get; init; }

    /// <summary>Chance to remember a promise that is open.</summary>
    public double Remember { get; init; }

    /// <summary>Chance to make a second move in the same breath.</summary>
    public double Join { get; init; }

    /// <summary>Chance to say in other words what had no visible effect.</summary>
    public double Retry { get; init; }

    /// <summary>Chance to go and see the other side after a while with one.</summary>
    public double Fair { get; init; }

    /// <summary>Chance a turn to do something unfitting.</summary>
    public double Slip { get; init; }

    /// <summary>Share of slips taken from the case's own bank (harmful, stuffer); the rest are phrases of <see cref="Slips"/>.</summary>
    public double Bank { get; init; }

    /// <summary>Acts of slips.</summary>
    public ImmutableArray<Act> Slips { get; init; } = [];

    /// <summary>Acts when no move is seen.</summary>
    public ImmutableArray<Act> Idle { get; init; } = [];
}
