namespace Simulator.Core.Scenarios.Conditions.Expressions;

/// <summary>Two numbers compared. False, whatever the operator, when one of them has no value (NaN).</summary>
public sealed record Comparison(NumberNode Left, ComparisonOperator Operator, NumberNode Right) : TruthNode;

/// <summary>How two numbers are compared.</summary>
public enum ComparisonOperator
{
    /// <summary><c>&gt;=</c></summary>
    AtLeast,

    /// <summary><c>&lt;=</c></summary>
    AtMost,

    /// <summary><c>&gt;</c></summary>
    Above,

    /// <summary><c>&lt;</c></summary>
    Below,

    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,
}
