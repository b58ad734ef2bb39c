using Simulator.Core.Residents;
using Simulator.Core.Understanding;

namespace Simulator.Core.Evidence;

/// <summary>Whether safety injects were answered: by a safety act that was said or done, or by a phone call, in a later turn than the inject.</summary>
public static class SafetyWatch
{
    /// <summary>Name of the indicator that R01 looks at: the most turns a safety inject has stood unanswered until now; 0 when there is none.</summary>
    public const string Unanswered = "safety_unanswered_turns";

    /// <summary>Name of the indicator of promptness: the share of safety injects answered in time; NaN when none fired that could be answered yet.</summary>
    public const string Prompt = "safety_prompt_share";

    /// <summary>The value of one of the two; NaN for any other name.</summary>
    public static double Indicator(Scene scene, string name)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return name switch
        {
            Unanswered => Fired(scene).Where(m => Answered(scene, m) is null).Select(m => scene.Turn - m.Turn).DefaultIfEmpty(0).Max(),
            Prompt => PromptShare(scene),
            _ => double.NaN,
        };
    }

    /// <summary>First turn in which the oldest unanswered safety inject could have been answered; the present turn when all are answered.</summary>
    public static int UnansweredSince(Scene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return Fired(scene).Where(m => Answered(scene, m) is null).Select(m => Math.Min(m.Turn + 1, scene.Turn)).DefaultIfEmpty(scene.Turn).Min();
    }

    private static double PromptShare(Scene scene)
    {
        var limit = scene.Scenario.Shared.Scoring.SafetyTurns;
        var judged = Fired(scene).Where(m => Answered(scene, m) is not null || scene.Turn - m.Turn >= limit).ToList();
        return judged.Count == 0 ? double.NaN : (double)judged.Count(m => Answered(scene, m) is { } turn && turn - m.Turn <= limit) / judged.Count;
    }

    private static IEnumerable<Moment> Fired(Scene scene) => scene.Scenario.Injects
        .Where(i => i.Safety && scene.Fired.ContainsKey(i.Id))
        .Select(i => scene.Fired[i.Id]);

    private static int? Answered(Scene scene, Moment fired)
    {
        var acts = scene.Scenario.Shared.Scoring.SafetyActs;
        var said = scene.Acts
            .Where(e => e.Turn > fired.Turn && e.Clause.Mode is ClauseMode.Said or ClauseMode.Done && e.Clause.Acts.Any(acts.Contains))
            .Select(e => e.Turn);
        var called = scene.Called.Values.Where(m => m.Turn > fired.Turn).Select(m => m.Turn);
        return said.Concat(called).Select(t => (int?)t).Min();
    }
}
