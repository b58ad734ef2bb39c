using System.Collections.Immutable;
using Simulator.Core.Scenarios.Conditions;

namespace Simulator.Core.Scenarios;

/// <summary>One scene of the case.</summary>
public sealed record Stage
{
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>What the trainee sees on entry.</summary>
    public required string Scene { get; init; }

    /// <summary>Minutes a turn costs here; null for the clock's default.</summary>
    public int? MinutesPerTurn { get; init; }

    /// <summary>A night or a change of scene: anger goes half way to its baseline, trust keeps 95 %, promises are settled.</summary>
    public bool Interval { get; init; }

    /// <summary>Carried out on entry.</summary>
    public ImmutableArray<Effect> OnEnter { get; init; } = [];

    /// <summary>In order of priority: the first whose condition holds is taken.</summary>
    public ImmutableArray<Transition> Transitions { get; init; } = [];

    /// <summary>Given by <c>/hint</c>, one after the other.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    /// <summary>Who speaks first when nobody was addressed; resident ids.</summary>
    public ImmutableArray<string> Speakers { get; init; } = [];
}

/// <summary>A way out of a stage: to another stage or to an ending.</summary>
/// <param name="To">Stage id, or null.</param>
/// <param name="End">Ending id, or null. Exactly one of the two is set.</param>
/// <param name="When">Its condition.</param>
/// <param name="WhenText">The condition as written, for graphs and diagnostics.</param>
/// <param name="Reason">Why, for the debrief.</param>
/// <param name="Effects">Carried out on the way.</param>
public sealed record Transition(string? To, string? End, Condition When, string WhenText, string Reason, ImmutableArray<Effect> Effects);

/// <summary>Something that happens to everybody.</summary>
/// <param name="Id">Inject id.</param>
/// <param name="When">Fires once when it holds.</param>
/// <param name="Text">What the trainee sees.</param>
/// <param name="Effects">Carried out when it fires.</param>
/// <param name="Safety">True when life is at stake: key actions and R01 look at it.</param>
/// <param name="Speaker">Who speaks the cue <c>inject:id</c>; null for nobody.</param>
public sealed record Inject(string Id, Condition When, string Text, ImmutableArray<Effect> Effects, bool Safety, string? Speaker)
{
    /// <summary>Ids of interactions that answer a safety inject, beside the safety acts and phone calls of any case.</summary>
    public ImmutableArray<string> AnsweredBy { get; init; } = [];
}

/// <summary>What the world does when the trainee does something: a valve closes, somebody goes along, a phone is answered.</summary>
/// <param name="Id">Interaction id.</param>
/// <param name="When">Looked at each turn after the reading.</param>
/// <param name="Once">True (default) when it happens once.</param>
/// <param name="Text">Narration; null for none.</param>
/// <param name="Effects">Carried out.</param>
/// <param name="Speaker">Resident or contact who answers with the cue <c>did:id</c>; null for nobody.</param>
public sealed record Interaction(string Id, Condition When, bool Once, string? Text, ImmutableArray<Effect> Effects, string? Speaker);
