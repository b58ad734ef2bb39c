namespace Simulator.Core.Scenarios.Conditions;

/// <summary>What became of a text.</summary>
/// <param name="Condition">The condition; null exactly when there are errors.</param>
/// <param name="Errors">All mistakes that could be found at once, in the order of their position.</param>
public sealed record ConditionResult(Condition? Condition, IReadOnlyList<ConditionError> Errors);
