using System.Diagnostics;
using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Core.Scenarios.Conditions;

/// <summary>Asks a condition of a state. Pure and free of culture, clock and chance; safe for many threads if the scope is.</summary>
public static class ConditionEvaluator
{
    /// <summary>Whether a condition holds.</summary>
    public static bool Holds(Condition condition, IConditionScope scope)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Holds(condition.Root, scope);
    }

    /// <summary>Whether a part of a condition holds.</summary>
    public static bool Holds(TruthNode node, IConditionScope scope)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(scope);
        return Holds(node, scope, null);
    }

    /// <summary>The value of a number; NaN when it has none.</summary>
    public static double Evaluate(NumberNode node, IConditionScope scope)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(scope);
        return Evaluate(node, scope, null);
    }

    private static bool Holds(TruthNode node, IConditionScope scope, Window? window) => node switch
    {
        TruthLiteral literal => literal.Value,
        AllOf all => Holds(all, scope, window),
        AnyOf any => Holds(any, scope, window),
        Negation not => !Holds(not.Inner, scope, window),
        Comparison c => Compare(Evaluate(c.Left, scope, window), c.Operator, Evaluate(c.Right, scope, window)),
        Did did => scope.Has(did.Pattern, window),
        TruthCall call when window is null => scope.Truth(call.Function, call.Arguments),
        TruthCall call => scope.Happened(call.Function, call.Arguments, window),
        Within within => scope.Phase(within.Window) != WindowPhase.NotYet && Holds(within.Inner, scope, within.Window),
        Missed { Deadline: var deadline } =>
            scope.Phase(deadline.Window) == WindowPhase.Closed && !Holds(deadline.Inner, scope, deadline.Window),
        HeldFor held => scope.HeldFor(held.Inner, held.Turns),
        _ => throw new UnreachableException($"No rule for {node.GetType().Name}."),
    };

    private static bool Holds(AllOf all, IConditionScope scope, Window? window)
    {
        for (var i = 0; i < all.Parts.Count; i++)
        {
            if (!Holds(all.Parts[i], scope, window))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(AnyOf any, IConditionScope scope, Window? window)
    {
        for (var i = 0; i < any.Parts.Count; i++)
        {
            if (Holds(any.Parts[i], scope, window))
            {
                return true;
            }
        }

        return false;
    }

    private static double Evaluate(NumberNode node, IConditionScope scope, Window? window) => node switch
    {
        NumberLiteral literal => literal.Value,
        NumberCall call => scope.Number(call.Function, call.Arguments),
        CountOf count => scope.Count(count.Pattern, window),
        _ => throw new UnreachableException($"No rule for {node.GetType().Name}."),
    };

    private static bool Compare(double left, ComparisonOperator comparison, double right) => comparison switch
    {
        ComparisonOperator.AtLeast => left >= right,
        ComparisonOperator.AtMost => left <= right,
        ComparisonOperator.Above => left > right,
        ComparisonOperator.Below => left < right,
        ComparisonOperator.Equal => left == right,
        _ => left < right || left > right,
    };
}
