namespace Simulator.Core.Scenarios.Conditions.Expressions;

/// <summary><c>true</c> (also written <c>always</c>) or <c>false</c>.</summary>
public sealed record TruthLiteral(bool Value) : TruthNode;

/// <summary>A number of at most 9 digits before and 6 after the point.</summary>
public sealed record NumberLiteral(double Value) : NumberNode;
