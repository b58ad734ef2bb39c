using System.Collections.Immutable;
using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Scenarios.Checks.Possible;

/// <summary>What is taken to be so at one moment. Immutable; a step that contradicts it yields null.</summary>
internal sealed record Assumptions
{
    private Assumptions()
    {
    }

    private ImmutableDictionary<string, Interval> Numbers { get; init; } = ImmutableDictionary<string, Interval>.Empty;

    private ImmutableDictionary<string, bool> Truths { get; init; } = ImmutableDictionary<string, bool>.Empty;

    private ImmutableDictionary<string, string> Places { get; init; } = ImmutableDictionary<string, string>.Empty;

    private string? Stage { get; init; }

    /// <summary>Nothing but the stage; null for any stage.</summary>
    public static Assumptions In(string? stage) => new() { Stage = stage };

    /// <summary>A part of a condition is true, or false.</summary>
    public Assumptions? With(ConditionNode node, bool holds)
    {
        var key = node.ToText();
        return Truths.TryGetValue(key, out var known)
            ? known == holds ? this : null
            : this with { Truths = Truths.Add(key, holds) };
    }

    /// <summary>A number compares so.</summary>
    public Assumptions? With(NumberNode number, Interval range, ComparisonOperator op, double with)
    {
        var key = number.ToText();
        var left = Numbers.GetValueOrDefault(key, range).Where(op, with);
        return left.IsEmpty ? null : this with { Numbers = Numbers.SetItem(key, left) };
    }

    /// <summary>The session is in a stage, or is not.</summary>
    public Assumptions? InStage(string stage, bool holds) => (Stage, holds) switch
    {
        (null, true) => this with { Stage = stage },
        (null, false) => this,
        _ => Stage == stage == holds ? this : null,
    };

    /// <summary>Somebody is at a place.</summary>
    public Assumptions? At(string who, string place) =>
        Places.TryGetValue(who, out var known)
            ? known == place ? this : null
            : this with { Places = Places.Add(who, place) };
}
