namespace Simulator.Core.Scenarios.Conditions;

/// <summary>Placeholder until the condition language lands.</summary>
public abstract record Condition;
