using Simulator.Scenarios.Diagnostics;

namespace Simulator.Scenarios;

/// <summary>What a list of cases shows.</summary>
/// <param name="Id">Name of the folder.</param>
/// <param name="Title">Chinese title; the id when it could not be read.</param>
/// <param name="TitleEn">English title; the id when it could not be read.</param>
/// <param name="Category">Id of its family; empty when it could not be read.</param>
/// <param name="Difficulty">1 to 4; 0 when it could not be read.</param>
/// <param name="Problem">Why the header could not be read; null when it could. The rest of the case is not looked at.</param>
public sealed record ScenarioHeader(string Id, string Title, string TitleEn, string Category, int Difficulty, Diagnostic? Problem)
{
    /// <summary>True when the header could not be read.</summary>
    public bool IsBroken => Problem is not null;
}
