using System.Collections.Immutable;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Scenarios.Checks.Possible;

/// <summary>Whether a condition can hold at some moment. "No" is certain; "yes" may be wrong.</summary>
internal sealed class Satisfaction(IPossibleThings things, NumberRanges ranges)
{
    // Conditions are short; one that needs more steps than this counts as possible.
    private const int MostSteps = 20_000;

    private int _steps;

    /// <summary>Whether it can hold.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="stage">The stage in which it is asked; null when in any.</param>
    public bool CanHold(Condition condition, string? stage = null)
    {
        _steps = 0;
        return Solve([(condition.Root, true)], Assumptions.In(stage));
    }

    private bool Solve(ImmutableStack<(TruthNode Node, bool Holds)> open, Assumptions? known)
    {
        if (known is null)
        {
            return false;
        }

        if (open.IsEmpty || ++_steps > MostSteps)
        {
            return true;
        }

        var rest = open.Pop(out var next);
        return (next.Node, next.Holds) switch
        {
            (TruthLiteral literal, var holds) => literal.Value == holds && Solve(rest, known),
            (Negation not, var holds) => Solve(rest.Push((not.Inner, !holds)), known),
            (AllOf all, true) => Solve(PushAll(rest, all.Parts, true), known),
            (AnyOf any, false) => Solve(PushAll(rest, any.Parts, false), known),
            (AllOf all, false) => all.Parts.Any(part => Solve(rest.Push((part, false)), known)),
            (AnyOf any, true) => any.Parts.Any(part => Solve(rest.Push((part, true)), known)),
            (HeldFor held, true) => Solve(rest.Push((held.Inner, true)), known),
            (Comparison comparison, var holds) => Solve(rest, Compare(comparison, holds, known)),
            (TruthCall call, var holds) => Solve(rest, Ask(call, holds, known)),
            (Did did, true) => things.Fits(did.Pattern) && Solve(rest, known.With(did, holds: true)),
            (Within within, true) => HappensIn(within) && Solve(rest, known.With(within, holds: true)),
            (Missed missed, true) => Opens(missed.Deadline.Window) && Solve(rest, known.With(missed, holds: true)),
            var (node, holds) => Solve(rest, known.With(node, holds)),
        };
    }

    private static ImmutableStack<(TruthNode Node, bool Holds)> PushAll(
        ImmutableStack<(TruthNode Node, bool Holds)> open, IEnumerable<TruthNode> parts, bool holds) =>
        parts.Aggregate(open, (stack, part) => stack.Push((part, holds)));

    // What happened in a window happened earlier, under other circumstances.
    private bool HappensIn(Within within) => Opens(within.Window) && Solve([(within.Inner, true)], Assumptions.In(null));

    private bool Opens(Window window) => window.Since is null or "start" or "stage" || things.CanFire(window.Since);

    private Assumptions? Ask(TruthCall call, bool holds, Assumptions known)
    {
        var id = call.Arguments.Count > 0 ? call.Arguments[0] : "";
        if (call.Function == "in_stage")
        {
            return holds && !things.CanEnter(id) ? null : known.InStage(id, holds);
        }

        if (!holds)
        {
            return known.With(call, holds: false);
        }

        var isPossible = call.Function switch
        {
            "been" => things.CanEnter(id),
            "known" => things.CanBeKnown(id),
            "flag" => things.CanBeRaised(id),
            "fired" => things.CanFire(id),
            "here" or "withdrawn" => things.CanBeHere(id),
            "private" => things.CanBeHere(id) && things.HasQuietPlace,
            "at" => things.CanBeHere(id),
            "together" => things.CanBeHere(id) && things.CanBeHere(call.Arguments[1]),
            _ => true,
        };
        return !isPossible ? null
            : call.Function == "at" ? known.At(id, call.Arguments[1])?.With(call, holds: true)
            : known.With(call, holds: true);
    }

    private Assumptions? Compare(Comparison comparison, bool holds, Assumptions known)
    {
        var (left, op, right) = (comparison.Left, comparison.Operator, comparison.Right);
        if (left is NumberLiteral && right is not NumberLiteral)
        {
            (left, op, right) = (right, Mirrored(op), left);
        }

        if (right is not NumberLiteral number)
        {
            return known.With(comparison, holds);
        }

        if (left is NumberLiteral constant)
        {
            return new Interval(constant.Value, constant.Value, IsWhole: false).Where(op, number.Value).IsEmpty != holds ? known : null;
        }

        var (function, argument) = left is NumberCall call ? (call.Function, call.Arguments.Count > 0 ? call.Arguments[0] : "") : ("count", "");
        if (holds && ((function == "turns_since" && !things.CanFire(argument)) || (left is CountOf count && IsPositive(op, number.Value) && !things.Fits(count.Pattern))))
        {
            return null;
        }

        // Without a value every comparison is false, so that "not below" says nothing.
        return holds || NumberRanges.AlwaysHasValue(function)
            ? known.With(left, ranges.Of(function), holds ? op : Opposite(op), number.Value)
            : known;
    }

    private static bool IsPositive(ComparisonOperator op, double number) => op switch
    {
        ComparisonOperator.AtLeast or ComparisonOperator.Equal => number > 0,
        ComparisonOperator.Above => number >= 0,
        _ => false,
    };

    private static ComparisonOperator Mirrored(ComparisonOperator op) => op switch
    {
        ComparisonOperator.AtLeast => ComparisonOperator.AtMost,
        ComparisonOperator.AtMost => ComparisonOperator.AtLeast,
        ComparisonOperator.Above => ComparisonOperator.Below,
        ComparisonOperator.Below => ComparisonOperator.Above,
        _ => op,
    };

    private static ComparisonOperator Opposite(ComparisonOperator op) => op switch
    {
        ComparisonOperator.AtLeast => ComparisonOperator.Below,
        ComparisonOperator.AtMost => ComparisonOperator.Above,
        ComparisonOperator.Above => ComparisonOperator.AtMost,
        ComparisonOperator.Below => ComparisonOperator.AtLeast,
        ComparisonOperator.Equal => ComparisonOperator.NotEqual,
        _ => ComparisonOperator.Equal,
    };
}
