using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Scoring.Feedback;

/// <summary>A resident's moods over the turns.</summary>
public sealed record MoodCurve(string Resident, ImmutableArray<MoodPoint> Points, ImmutableArray<TurningPoint> Turns);

/// <summary>A mood at the end of a turn; turn 0 is the opening.</summary>
public readonly record struct MoodPoint(int Turn, Mood Mood);

/// <summary>A turn in which a mood moved by the turning point or more.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Key">Trust, anger or anxiety: the one that moved most.</param>
/// <param name="Delta">Points, signed.</param>
/// <param name="Trigger">The words that most likely did it; null when none were heard.</param>
/// <param name="Inject">An inject that fired in this turn; null for none.</param>
public sealed record TurningPoint(int Turn, MoodKey Key, double Delta, Quote? Trigger, string? Inject);

/// <summary>Draws the curves.</summary>
internal static class MoodCurves
{
    private static readonly ImmutableArray<MoodKey> Keys = [MoodKey.Trust, MoodKey.Anger, MoodKey.Anxiety];

    public static ImmutableArray<MoodCurve> Of(JudgedSession session) =>
    [
        .. session.Final.Residents.Keys
            .Where(id => session.Final.Acts.Any(e => e.HeardBy.Contains(id)))
            .Select(id => Curve(id, session)),
    ];

    private static MoodCurve Curve(string resident, JudgedSession session)
    {
        ImmutableArray<MoodPoint> points =
            [.. session.Moods.Where(m => m.Residents.ContainsKey(resident)).Select(m => new MoodPoint(m.Turn, m.Residents[resident]))];
        return new(resident, points, [.. points.Zip(points.Skip(1)).Select(p => Turning(resident, p.First, p.Second, session)).OfType<TurningPoint>()]);
    }

    private static TurningPoint? Turning(string resident, MoodPoint before, MoodPoint after, JudgedSession session)
    {
        var key = Keys.MaxBy(k => Math.Abs(after.Mood[k] - before.Mood[k]));
        var delta = after.Mood[key] - before.Mood[key];
        if (Math.Abs(delta) < session.Final.Scenario.Shared.Scoring.TurningPoint)
        {
            return null;
        }

        var isWorse = key == MoodKey.Trust ? delta < 0 : delta > 0;
        var heard = session.Final.Acts.Where(e => e.Turn == after.Turn && e.HeardBy.Contains(resident)).ToList();
        var trigger = heard.Find(e => isWorse ? SentenceHarm.IsHarmful(e.Clause) : SentenceHarm.IsHelpful(e.Clause)) ?? heard.FirstOrDefault();
        var injects = session.Final.Fired.Where(f => f.Value.Turn == after.Turn).Select(f => f.Key);
        return new(after.Turn, key, delta, trigger is null ? null : new Quote(trigger.Turn, trigger.Clause.Span), injects.FirstOrDefault());
    }
}
