using Simulator.Core.Residents;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Scoring;

/// <summary>Figures from the course of moods, over the residents who heard the trainee at all.</summary>
internal static class MoodIndicators
{
    private const int FirstTurns = 3;

    public static void AddTo(SortedDictionary<string, double> values, JudgedSession session)
    {
        var baseline = session.Final.Scenario.Shared.Scoring.MoodBaseline;
        var courses = Courses(session);
        values["anger_drop"] = Drop(courses, MoodKey.Anger, baseline);
        values["anxiety_drop"] = Drop(courses, MoodKey.Anxiety, baseline);
        values["hopelessness_drop"] = Drop(courses, MoodKey.Hopelessness, 0);
        values["trust_gain"] = Mean(courses.Select(c => Gain(c, MoodKey.Trust)));
        values["trust_first3"] = Mean(courses.Select(c => Gain([.. c.Take(FirstTurns + 1)], MoodKey.Trust)));
        values["cooperation_gain"] = Mean(courses.Select(c => Gain(c, MoodKey.Cooperation)));
        values["clarity_gain"] = Mean(courses.Select(c => Gain(c, MoodKey.Clarity)));
        values["anger_rebound"] = Highest(courses.Select(c => Rebound(c, MoodKey.Anger)));
        values["shame_rise"] = Highest(courses.Select(c => c.Max(m => m.Shame) - c[0].Shame));
    }

    private static List<List<Mood>> Courses(JudgedSession session) =>
    [
        .. session.Final.Residents.Keys
            .Where(id => session.Final.Acts.Any(e => e.HeardBy.Contains(id)))
            .Select(id => session.Moods.Where(m => m.Residents.ContainsKey(id)).Select(m => m.Residents[id]).ToList())
            .Where(course => course.Count > 0),
    ];

    private static double Drop(List<List<Mood>> courses, MoodKey key, double baseline) => Mean(courses
        .Where(c => c[0][key] > baseline)
        .Select(c => Math.Clamp((c[0][key] - c[^1][key]) / (c[0][key] - baseline), 0, 1)));

    private static double Gain(List<Mood> course, MoodKey key) => course[^1][key] - course[0][key];

    private static double Rebound(List<Mood> course, MoodKey key)
    {
        double lowest = course[0][key], rebound = 0;
        foreach (var mood in course)
        {
            lowest = Math.Min(lowest, mood[key]);
            rebound = Math.Max(rebound, mood[key] - lowest);
        }

        return rebound;
    }

    // A plain loop: the order of addition, and with it the last bit, is fixed.
    private static double Mean(IEnumerable<double> numbers)
    {
        double sum = 0;
        var count = 0;
        foreach (var number in numbers)
        {
            sum += number;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }

    private static double Highest(IEnumerable<double> numbers) => numbers.Select(n => (double?)n).Max() ?? double.NaN;
}
