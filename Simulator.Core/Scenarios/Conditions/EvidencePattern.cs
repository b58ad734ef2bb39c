namespace Simulator.Core.Scenarios.Conditions;

/// <summary>What one clause of the trainee must be like. Everything that is given must be so of the same clause; alternatives within a list are "one of these"; an empty list asks nothing.</summary>
public sealed record EvidencePattern
{
    /// <summary>The clause carries one of these acts.</summary>
    public ValueList<string> Acts { get; init; } = [];

    /// <summary>The clause is about one of these topics.</summary>
    public ValueList<string> Topics { get; init; } = [];

    /// <summary>The clause is addressed to one of these (residents or contacts).</summary>
    public ValueList<string> To { get; init; } = [];

    /// <summary>One of these could hear the clause (residents or contacts), addressed or not.</summary>
    public ValueList<string> HeardBy { get; init; } = [];

    /// <summary>One of these residents could hear the clause and nobody else could.</summary>
    public ValueList<string> Private { get; init; } = [];

    /// <summary>The trainee was at one of these places.</summary>
    public ValueList<string> At { get; init; } = [];

    /// <summary>The clause was spoken in one of these stages.</summary>
    public ValueList<string> Stages { get; init; } = [];

    /// <summary>Which modes count. Default <see cref="EvidenceMode.SaidOrDone"/>.</summary>
    public EvidenceMode Mode { get; init; }

    /// <summary>The clause carries a commitment with a deadline.</summary>
    public bool Commitment { get; init; }

    /// <summary>The clause is a question.</summary>
    public bool Question { get; init; }

    /// <summary>Only clauses of the present turn count.</summary>
    public bool ThisTurn { get; init; }
}

/// <summary>Which modes of a clause count. A void clause (quoted, negated, supposed) never does.</summary>
public enum EvidenceMode
{
    /// <summary>Said or done: what is only intended does not count.</summary>
    SaidOrDone,

    /// <summary>Only <c>said</c>.</summary>
    Said,

    /// <summary>Only <c>done</c>: a deed carried out now.</summary>
    Done,

    /// <summary>Only <c>intended</c>.</summary>
    Intended,

    /// <summary>Said, done or intended.</summary>
    Any,
}
