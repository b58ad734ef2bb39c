namespace Simulator.Core.Scenarios.Conditions.Expressions;

internal static class WindowRemoval
{
    public static TruthNode Of(TruthNode node) => node switch
    {
        Within within => within.Inner,
        Missed => new TruthLiteral(false),
        HeldFor held => held with { Inner = Of(held.Inner) },
        AllOf all => AllOf.Of(all.Parts.Select(Of)),
        AnyOf any => AnyOf.Of(any.Parts.Select(Of)),
        Negation not => new Negation(Of(not.Inner)),
        _ => node,
    };
}
