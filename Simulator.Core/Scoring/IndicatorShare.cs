using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Core.Scoring;

/// <summary>Turns an indicator's condition into a share.</summary>
public static class IndicatorShare
{
    private const int Decimals = 4;

    /// <summary>0 to 1 with four decimals; null when the indicator does not apply. <c>number &gt;= target</c> gives the share of the target reached (0 for a number without value), everything else 0 or 1.</summary>
    public static decimal? Of(Indicator indicator, IConditionScope scope)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(scope);
        if (indicator.Applies is { } applies && !ConditionEvaluator.Holds(applies, scope))
        {
            return null;
        }

        return indicator.Value.Root is Comparison { Operator: ComparisonOperator.AtLeast, Right: NumberLiteral { Value: > 0 } target } comparison
            ? Share(ConditionEvaluator.Evaluate(comparison.Left, scope) / target.Value)
            : ConditionEvaluator.Holds(indicator.Value, scope) ? 1 : 0;
    }

    private static decimal Share(double reached) =>
        double.IsNaN(reached) ? 0 : decimal.Round((decimal)Math.Clamp(reached, 0, 1), Decimals, MidpointRounding.AwayFromZero);
}
