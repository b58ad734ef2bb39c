namespace Simulator.Core.Scenarios.Conditions;

/// <summary>One kind of atom of an evidence pattern, as data for the writers' manual.</summary>
/// <param name="Name">The word before the colon, or the bare word; <c>act</c> for the acts, which stand without a word of their own.</param>
/// <param name="Ids">What kind of ids follow the colon; null when none do.</param>
public sealed record EvidenceAtom(string Name, ConditionIdKind? Ids)
{
    /// <summary>All atoms in the order in which the canonical spelling writes them.</summary>
    public static IReadOnlyList<EvidenceAtom> All { get; } =
    [
        new("act", ConditionIdKind.Act),
        new("topic", ConditionIdKind.Topic),
        new("to", ConditionIdKind.Listener),
        new("heard_by", ConditionIdKind.Listener),
        new("private", ConditionIdKind.Resident),
        new("at", ConditionIdKind.Place),
        new("stage", ConditionIdKind.Stage),
        new("mode", null),
        new("commitment", null),
        new("question", null),
        new("this_turn", null),
    ];

    /// <summary>Key of its description in <see cref="ConditionTexts"/> (Chinese and English).</summary>
    public string DescriptionKey => "atom_" + Name;
}
