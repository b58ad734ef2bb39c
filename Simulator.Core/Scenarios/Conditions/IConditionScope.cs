using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Core.Scenarios.Conditions;

/// <summary>The state of a session as conditions see it: after the present turn has been read and its effects applied.</summary>
/// <remarks>Implementations are pure: the same state gives the same answers in any order of asking. Function names and arguments have been checked against <see cref="ConditionFunctions"/>; ids may still be unknown to the case, in which case the answer is "no" (false, 0 or NaN).</remarks>
public interface IConditionScope
{
    /// <summary>A number function.</summary>
    /// <returns>NaN when there is no value, such as turns since an inject that was not fired: every comparison with it is false.</returns>
    double Number(string function, IReadOnlyList<string> arguments);

    /// <summary>A truth function, without a window: true now (states) or at any time since the session began (moments).</summary>
    bool Truth(string function, IReadOnlyList<string> arguments);

    /// <summary>A truth function with <see cref="ConditionFunction.IsMoment"/>: whether its moment lies in the window (see <see cref="Window.Contains"/>). Asked only when the window has opened.</summary>
    bool Happened(string function, IReadOnlyList<string> arguments, Window window);

    /// <summary>Whether <see cref="Count"/> is 1 or more.</summary>
    bool Has(EvidencePattern pattern, Window? window) => Count(pattern, window) > 0;

    /// <summary>How many clauses of the trainee fit a pattern.</summary>
    /// <param name="pattern">What a clause must be like.</param>
    /// <param name="window">Where to look; null for the whole session. Asked only when the window has opened.</param>
    int Count(EvidencePattern pattern, Window? window);

    /// <summary>Whether a condition was true at the end of each of the last <paramref name="turns"/> turns, the present one included.</summary>
    /// <param name="inner">The inner part of one of <see cref="Condition.Held"/>.</param>
    /// <param name="turns">1 or more.</param>
    bool HeldFor(TruthNode inner, int turns);

    /// <summary>Where a window stands now (see <see cref="Window.PhaseAt"/>).</summary>
    WindowPhase Phase(Window window);
}
