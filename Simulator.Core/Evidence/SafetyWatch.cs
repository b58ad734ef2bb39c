using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Evidence;

/// <summary>Whether safety injects were answered: by a safety act that was said or done, by a phone call, or by a deed the case names, in a later turn than the inject.</summary>
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
            Unanswered => Fired(scene).Where(m => Answered(scene, m) is null).Select(m => scene.Turn - m.At.Turn).DefaultIfEmpty(0).Max(),
            Prompt => PromptShare(scene),
            _ => double.NaN,
        };
    }

    /// <summary>First turn in which the oldest unanswered safety inject could have been answered; the present turn when all are answered.</summary>
    public static int UnansweredSince(Scene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return Fired(scene).Where(m => Answered(scene, m) is null).Select(m => Math.Min(m.At.Turn + 1, scene.Turn)).DefaultIfEmpty(scene.Turn).Min();
    }

    private static double PromptShare(Scene scene)
    {
        var limit = scene.Scenario.Shared.Scoring.SafetyTurns;
        var judged = Fired(scene).Where(m => Answered(scene, m) is not null || scene.Turn - m.At.Turn >= limit).ToList();
        return judged.Count == 0 ? double.NaN : (double)judged.Count(m => Answered(scene, m) is { } turn && turn - m.At.Turn <= limit) / judged.Count;
    }

    private static IEnumerable<(Inject Inject, Moment At)> Fired(Scene scene) => scene.Scenario.Injects
        .Where(i => i.Safety && scene.Fired.ContainsKey(i.Id))
        .Select(i => (i, scene.Fired[i.Id]));

    private static int? Answered(Scene scene, (Inject Inject, Moment At) inject)
    {
        var fired = inject.At;
        var acts = scene.Scenario.Shared.Scoring.SafetyActs;
        var said = scene.Acts
            .Where(e => e.Turn > fired.Turn && e.Clause.Mode is ClauseMode.Said or ClauseMode.Done && e.Clause.Acts.Any(acts.Contains))
            .Select(e => e.Turn);
        var called = scene.Called.Values.Where(m => m.Turn > fired.Turn).Select(m => m.Turn);
        var done = inject.Inject.AnsweredBy.Where(scene.Happened.ContainsKey).Select(id => scene.Happened[id].Turn).Where(t => t > fired.Turn);
        return said.Concat(called).Concat(done).Select(t => (int?)t).Min();
    }
}
