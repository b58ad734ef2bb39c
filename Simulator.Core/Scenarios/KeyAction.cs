using System.Collections.Immutable;
using Simulator.Core.Scenarios.Conditions;

namespace Simulator.Core.Scenarios;

/// <summary>A deed the profession asks for in this case. Never recognised by wording alone.</summary>
public sealed record KeyAction
{
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>C1 to C8.</summary>
    public required string Dimension { get; init; }

    /// <summary>All points of a case add to 100.</summary>
    public required int Points { get; init; }

    /// <summary>Done when it held at some moment.</summary>
    public required Condition Done { get; init; }

    /// <summary>Late when it held at some moment but <see cref="Done"/> never did; null: <see cref="Done"/> without its time windows.</summary>
    public Condition? Late { get; init; }

    /// <summary>Partly done when it held at some moment and neither of the others did; null for none.</summary>
    public Condition? Partly { get; init; }

    /// <summary>Ids of general key actions (KA2-1 ...) it stands for.</summary>
    public ImmutableArray<string> General { get; init; } = [];

    /// <summary>Why it matters and how to do it, for the debrief.</summary>
    public required string Advice { get; init; }

    /// <summary>Harm when missed: orders the list of missed actions, 1 (low) to 5.</summary>
    public int Harm { get; init; } = 3;
}

/// <summary>How a session can end.</summary>
/// <param name="Id">Ending id.</param>
/// <param name="Kind">good, fair, failed or unsafe.</param>
/// <param name="Title">Shown to the trainee.</param>
/// <param name="Text">Epilogue.</param>
public sealed record Ending(string Id, EndingKind Kind, string Title, string Text);

/// <summary>The kinds of endings.</summary>
public enum EndingKind
{
    Good,
    Fair,
    Failed,
    Unsafe,

    /// <summary>The trainee left before an ending.</summary>
    Left,
}

/// <summary>A case's own condition for suspecting a red line.</summary>
/// <param name="RedLine">R01 to R15.</param>
/// <param name="When">Suspected when it first holds.</param>
/// <param name="Reason">For the debrief.</param>
/// <param name="Veto">Overrides the red line's consequence: true for a veto, a number elsewhere.</param>
public sealed record RedLineHook(string RedLine, Condition When, string Reason, bool? Veto);

/// <summary>When a promise about a topic counts as kept.</summary>
/// <param name="Topic">Topic id.</param>
/// <param name="KeptWhen">Kept when it holds before the deadline; broken when the deadline passes without.</param>
public sealed record PromiseRule(string Topic, Condition KeptWhen);

/// <summary>A point of law the case is about.</summary>
/// <param name="Law">Id in the shared law pack.</param>
/// <param name="Right">Holds when the trainee said it right; null when it is only background.</param>
/// <param name="Wrong">Holds when the trainee said it wrong; null for none.</param>
public sealed record LawPoint(string Law, Condition? Right, Condition? Wrong);

/// <summary>A better wording for a stage, used by feedback.</summary>
/// <param name="Stage">Stage id, or null for any.</param>
/// <param name="Resident">To whom, or null for anybody.</param>
/// <param name="InsteadOf">Acts it replaces; empty for any.</param>
/// <param name="Acts">Acts it performs.</param>
/// <param name="Text">The sentence.</param>
public sealed record ModelAnswer(
    string? Stage,
    string? Resident,
    ImmutableArray<Understanding.Act> InsteadOf,
    ImmutableArray<Understanding.Act> Acts,
    string Text);
