namespace Simulator.Core.Scenarios.Conditions.Expressions;

/// <summary>What may stand inside a window.</summary>
internal static class WindowRules
{
    /// <summary>The first part that does not happen at a moment, or null.</summary>
    public static ConditionNode? FirstWithoutMoment(ConditionNode node) => node switch
    {
        AllOf all => First(all.Parts),
        AnyOf any => First(any.Parts),
        Negation not => FirstWithoutMoment(not.Inner),
        Comparison { Left: NumberLiteral, Right: NumberLiteral } => node,
        Comparison comparison => FirstWithoutMoment(comparison.Left) ?? FirstWithoutMoment(comparison.Right),
        Did or CountOf or NumberLiteral => null,
        TruthCall call => ConditionFunctions.Find(call.Function) is { IsMoment: true } ? null : node,
        _ => node,
    };

    public static bool HasWithin(TruthNode node) => node switch
    {
        Within => true,
        AllOf all => all.Parts.Any(HasWithin),
        AnyOf any => any.Parts.Any(HasWithin),
        Negation not => HasWithin(not.Inner),
        _ => false,
    };

    private static ConditionNode? First(ValueList<TruthNode> parts) =>
        parts.Select(FirstWithoutMoment).FirstOrDefault(found => found is not null);
}
