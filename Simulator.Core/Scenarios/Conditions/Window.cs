namespace Simulator.Core.Scenarios.Conditions;

/// <summary>What a window is counted in.</summary>
public enum WindowUnit
{
    /// <summary>Turns of the trainee.</summary>
    Turns,

    /// <summary>Minutes of the scenario clock.</summary>
    Minutes,
}

/// <summary>Where a window stands.</summary>
public enum WindowPhase
{
    /// <summary>The inject from which it counts has not been fired: wait.</summary>
    NotYet,

    /// <summary>A later turn may still fall into it: wait, or look whether it has happened already.</summary>
    Open,

    /// <summary>No later turn falls into it: what has not happened by now is missed.</summary>
    Closed,
}

/// <summary>A point of scenario time: after a turn has been read.</summary>
/// <param name="Turn">Number of the turn, from 1; 0 before the first.</param>
/// <param name="Minute">Scenario minutes that have passed, the turn's own included.</param>
public readonly record struct ScenarioMoment(int Turn, double Minute);

/// <summary>A span of scenario time that opens at stage entry or when an inject is fired.</summary>
/// <param name="Length">1 to <see cref="MaxLength"/>.</param>
/// <param name="Unit">What the length counts.</param>
/// <param name="Since">The inject from which it counts; null for the entry into the present stage.</param>
public sealed record Window(int Length, WindowUnit Unit, string? Since = null)
{
    /// <summary>The greatest length that a condition may name.</summary>
    public const int MaxLength = 999;

    /// <summary>True when a turn falls into the window. The turn that opened it does not: the trainee could not yet react.</summary>
    /// <param name="opened">When the stage was entered or the inject fired.</param>
    /// <param name="at">After the turn in question.</param>
    public bool Contains(ScenarioMoment opened, ScenarioMoment at) =>
        at.Turn > opened.Turn && Elapsed(opened, at) <= Length;

    /// <summary>Where the window stands after the present turn has been read.</summary>
    /// <param name="opened">When the stage was entered or the inject fired; null when it has not been fired.</param>
    /// <param name="now">After the present turn.</param>
    public WindowPhase PhaseAt(ScenarioMoment? opened, ScenarioMoment now) => opened is not { } start
        ? WindowPhase.NotYet
        : Elapsed(start, now) >= Length ? WindowPhase.Closed : WindowPhase.Open;

    private double Elapsed(ScenarioMoment from, ScenarioMoment to) =>
        Unit == WindowUnit.Turns ? to.Turn - from.Turn : to.Minute - from.Minute;
}
