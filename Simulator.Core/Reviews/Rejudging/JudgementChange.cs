using System.Collections.Immutable;

namespace Simulator.Core.Reviews.Rejudging;

/// <summary>What is different between two judgements.</summary>
public enum ChangedPart
{
    Total,
    Status,
    Grade,
    Dimension,
    KeyAction,
    RedLine,
}

/// <summary>Why something is different.</summary>
public enum ChangeCause
{
    /// <summary>The words of these turns are read otherwise today.</summary>
    Reading,

    /// <summary>The case or the shared rules are others.</summary>
    Case,

    /// <summary>The way of scoring is another.</summary>
    Scoring,

    /// <summary>Reading, case and scoring version are the same: the program looks for evidence otherwise.</summary>
    Program,
}

/// <summary>One difference.</summary>
/// <param name="Part">Of what.</param>
/// <param name="Id">Dimension, key action or red line; empty for the others.</param>
/// <param name="From">As it was; null for nothing.</param>
/// <param name="To">As it would be; null for nothing.</param>
/// <param name="Causes">Why, the likeliest first.</param>
/// <param name="Turns">For <see cref="ChangeCause.Reading"/>: the turns, in order.</param>
public sealed record JudgementChange(
    ChangedPart Part,
    string Id,
    string? From,
    string? To,
    ImmutableArray<ChangeCause> Causes,
    ImmutableArray<int> Turns);
