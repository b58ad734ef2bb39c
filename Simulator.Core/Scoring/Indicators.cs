using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Understanding;

namespace Simulator.Core.Scoring;

/// <summary>All figures behind <c>indicator(name)</c>, listed in docs/scoring.md. NaN where nothing can be judged.</summary>
internal static class Indicators
{
    private const int CompletePromise = 4;
    private const int ClearPromise = 3;

    public static SortedDictionary<string, double> Of(JudgedSession session, Scene credited)
    {
        var values = new SortedDictionary<string, double>(StringComparer.Ordinal);
        MoodIndicators.AddTo(values, session);
        AddFacts(values, credited);
        AddLaws(values, credited);
        AddPromises(values, credited);
        AddTalk(values, credited);
        values[SafetyWatch.Prompt] = SafetyWatch.Indicator(credited, SafetyWatch.Prompt);
        values[SafetyWatch.Unanswered] = SafetyWatch.Indicator(credited, SafetyWatch.Unanswered);
        return values;
    }

    public static double Share(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;

    private static void AddFacts(SortedDictionary<string, double> values, Scene scene)
    {
        var facts = scene.Scenario.Facts;
        var found = facts.Count(f => scene.Revealed.ContainsKey(f.Id));
        values["facts_found"] = found;
        values["fact_coverage"] = Share(found, facts.Length);
    }

    private static void AddLaws(SortedDictionary<string, double> values, Scene scene)
    {
        var scope = new SceneScope(scene);
        var laws = scene.Scenario.Laws;
        var asked = laws.Where(l => l.Right is not null).ToList();
        values["law_right_share"] = Share(asked.Count(l => ConditionEvaluator.Holds(l.Right!, scope)), asked.Count);
        values["law_wrong"] = laws.Count(l => l.Wrong is { } wrong && ConditionEvaluator.Holds(wrong, scope));
    }

    private static void AddPromises(SortedDictionary<string, double> values, Scene scene)
    {
        var real = scene.Promises.Where(p => !p.Empty).ToList();
        var settled = scene.Promises.Where(p => p.Status != PromiseStatus.Open).ToList();
        values["promise_elements"] = Share(real.Sum(p => p.Elements), real.Count * CompletePromise);
        values["promises_clear"] = real.Count(p => p.Elements >= ClearPromise && p.When is not null);
        values["promises_kept_share"] = Share(settled.Count(p => p.Status == PromiseStatus.Kept), settled.Count);
    }

    private static void AddTalk(SortedDictionary<string, double> values, Scene scene)
    {
        var spoken = scene.Acts.Where(e => e.Clause.Mode is ClauseMode.Said or ClauseMode.Done).ToList();
        var open = spoken.Count(e => e.Clause.Performs(Act.OpenQuestion));
        var closed = spoken.Count(e => e.Clause.Performs(Act.VerifyFact) && !e.Clause.Performs(Act.OpenQuestion));
        values["open_share"] = Share(open, open + closed);
        values["helping_acts"] = spoken.Sum(e => e.Clause.Acts.Count(a => a.Polarity() == ActPolarity.Positive));
        var heard = scene.Scenario.Residents.Select(r => r.Id).Where(id => spoken.Any(e => e.HeardBy.Contains(id))).ToList();
        values["heard_share"] = Share(heard.Count(id => spoken.Any(e => e.HeardBy.Contains(id) && IsListening(e.Clause))), heard.Count);
        values["empathy_first"] = EmpathyFirst(spoken, heard);
        values["sides_balance"] = SidesBalance(scene.Scenario, spoken);
    }

    private static bool IsListening(Clause clause) =>
        clause.Performs(Act.OpenQuestion) || clause.Performs(Act.ReflectEmotion) || clause.Performs(Act.SummarizeConfirm);

    private static bool IsEmpathy(Clause clause) => clause.Performs(Act.ReflectEmotion) || clause.Performs(Act.SummarizeConfirm);

    private static double EmpathyFirst(List<ActEntry> spoken, List<string> heard)
    {
        var told = heard.Where(id => First(spoken, id, c => c.Performs(Act.ExplainPolicy)) >= 0).ToList();
        if (told.Count == 0)
        {
            return spoken.Exists(e => IsEmpathy(e.Clause)) ? 1 : double.NaN;
        }

        return Share(
            told.Count(id => First(spoken, id, IsEmpathy) is >= 0 and var empathy && empathy < First(spoken, id, c => c.Performs(Act.ExplainPolicy))),
            told.Count);
    }

    private static int First(List<ActEntry> spoken, string resident, Func<Clause, bool> fits) =>
        spoken.FindIndex(e => e.HeardBy.Contains(resident) && fits(e.Clause));

    private static double SidesBalance(Scenario scenario, List<ActEntry> spoken)
    {
        var sides = scenario.Residents
            .Where(r => r.Side is not null)
            .GroupBy(r => r.Side!, r => r.Id, StringComparer.Ordinal)
            .Select(g => spoken.Count(e => g.Any(id => e.Clause.Addressees.Contains(id))))
            .ToList();
        return sides.Count < 2 || sides.Max() == 0 ? double.NaN : Share(sides.Min(), sides.Max());
    }
}
