using Simulator.Core.Residents;

namespace Simulator.Core.Scoring.Feedback;

/// <summary>How the hearers of a clause were moved in its turn.</summary>
internal sealed class SentenceEffect(JudgedSession session)
{
    /// <summary>A resident's mood at the end of the turn before; null when unknown.</summary>
    public Mood? Before(string resident, int turn)
    {
        var moods = session.Moods.LastOrDefault(m => m.Turn < turn && m.Residents.ContainsKey(resident));
        return moods is null ? null : moods.Residents[resident];
    }

    /// <summary>Change of a resident's mood in a turn; nothing when unknown.</summary>
    public Mood Of(string resident, int turn)
    {
        var after = session.Moods.FirstOrDefault(m => m.Turn == turn && m.Residents.ContainsKey(resident));
        return after is null || Before(resident, turn) is not { } b ? default : Difference(after.Residents[resident], b);
    }

    /// <summary>The hearer who gained or lost most, addressees first.</summary>
    public (string? Resident, Mood Effect) Strongest(ActEntry entry, Func<Mood, double> weight)
    {
        var hearers = entry.HeardBy
            .Where(session.Final.Residents.ContainsKey)
            .Select(id => (Id: (string?)id, Effect: Of(id, entry.Turn)))
            .OrderByDescending(h => weight(h.Effect))
            .ThenByDescending(h => entry.Clause.Addressees.Contains(h.Id!))
            .ThenBy(h => h.Id, StringComparer.Ordinal)
            .ToList();
        return hearers.Count == 0 ? (null, default) : hearers[0];
    }

    public static double Gain(Mood effect) => effect.Trust - effect.Anger - (effect.Anxiety / 2);

    private static Mood Difference(Mood a, Mood b) => new(
        a.Trust - b.Trust,
        a.Anger - b.Anger,
        a.Anxiety - b.Anxiety,
        a.Cooperation - b.Cooperation,
        a.Fatigue - b.Fatigue,
        a.Shame - b.Shame,
        a.Clarity - b.Clarity,
        a.Hopelessness - b.Hopelessness);
}
