namespace Simulator.Core.Reviews.Agreement;

/// <summary>Two raters' marks of the same thing; what was not marked is null and left out, but counted.</summary>
/// <param name="Subject">What was marked, for example a session's id. Pairs of one subject are not independent and are drawn together.</param>
/// <param name="First">Category of the first rater, 1 to the number of categories.</param>
/// <param name="Second">Category of the second rater.</param>
public readonly record struct MarkedPair(string Subject, int? First, int? Second)
{
    internal bool IsComplete => First is not null && Second is not null;
}
