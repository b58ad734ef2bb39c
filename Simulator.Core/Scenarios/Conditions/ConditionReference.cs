namespace Simulator.Core.Scenarios.Conditions;

/// <summary>What an id in a condition is meant to name.</summary>
public enum ConditionIdKind
{
    /// <summary>A communicative act.</summary>
    Act,

    /// <summary>A topic of the case.</summary>
    Topic,

    /// <summary>A resident.</summary>
    Resident,

    /// <summary>A resident or a contact: whoever can be spoken to.</summary>
    Listener,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A fact.</summary>
    Fact,

    /// <summary>A flag that some part of the case sets.</summary>
    Flag,

    /// <summary>An inject.</summary>
    Inject,

    /// <summary>A stage.</summary>
    Stage,

    /// <summary>A contact that can be phoned.</summary>
    Contact,

    /// <summary>A red line.</summary>
    RedLine,
}

/// <summary>An id that a condition mentions.</summary>
/// <param name="Kind">What it must name.</param>
/// <param name="Id">The id.</param>
/// <param name="Start">Where it stands in <see cref="Condition.Text"/>, in UTF-16 units from 0.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
public sealed record ConditionReference(ConditionIdKind Kind, string Id, int Start, int Length);
