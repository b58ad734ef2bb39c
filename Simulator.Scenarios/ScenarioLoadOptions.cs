namespace Simulator.Scenarios;

/// <summary>How a case is checked.</summary>
public sealed record ScenarioLoadOptions
{
    /// <summary>The day on which laws must be in force; null (default) asks nothing of dates.</summary>
    public DateOnly? AsOf { get; init; }
}
