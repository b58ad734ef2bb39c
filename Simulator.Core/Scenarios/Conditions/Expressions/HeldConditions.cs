namespace Simulator.Core.Scenarios.Conditions.Expressions;

internal static class HeldConditions
{
    public static IReadOnlyList<HeldFor> Of(TruthNode root) => [.. Find(root).Distinct()];

    private static IEnumerable<HeldFor> Find(TruthNode node) => node switch
    {
        HeldFor held => [held],
        AllOf all => all.Parts.SelectMany(Find),
        AnyOf any => any.Parts.SelectMany(Find),
        Negation not => Find(not.Inner),
        _ => [],
    };
}
