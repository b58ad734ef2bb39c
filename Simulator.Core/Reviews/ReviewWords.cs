namespace Simulator.Core.Reviews;

/// <summary>The trainee's own words about a session.</summary>
/// <param name="Best">What went best; empty when nothing was said.</param>
/// <param name="Worst">What went worst.</param>
/// <param name="Differently">What they would do differently.</param>
public sealed record SelfAppraisalWords(string Best, string Worst, string Differently);

/// <summary>What a mentor says to the trainee: one of each, not more.</summary>
/// <param name="Affirmation">What was good, with the words.</param>
/// <param name="Question">An honest question about the turn where it bent.</param>
/// <param name="Practice">One small thing to practise.</param>
public sealed record CoachPlan(string Affirmation, string Question, string Practice);

/// <summary>What an appeal is about.</summary>
public enum AppealKind
{
    /// <summary>How a sentence was read.</summary>
    Act,

    RedLine,
    KeyAction,

    /// <summary>Level of a dimension.</summary>
    Level,
}
