using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Moods;

/// <summary>How the mood model groups acts. The groups differ from the taxonomy's polarity on purpose: see each.</summary>
internal static class ActKinds
{
    /// <summary>Acts that hurt at once. An empty promise is not among them: it soothes until it is found out (domain 3.2, note).</summary>
    public static bool Harms(Act act) => act.Polarity() == ActPolarity.Negative && act != Act.EmptyPromise;

    /// <summary>Acts after which a turn may move a mood further than usual (domain 3.4, 6).</summary>
    public static bool IsGrave(Act act) => act is Act.Threaten or Act.LeakPrivacy or Act.MockDiscriminate;

    /// <summary>Acts that reach somebody in a rage (domain 3.4, 1).</summary>
    public static bool ReachesRage(Act act) =>
        act is Act.SafetyAction or Act.SeparateParties or Act.ReflectEmotion or Act.Apologize or Act.CourtesyEncourage;

    /// <summary>Acts that open the fact gate (domain 3.4, 3).</summary>
    public static bool SeeksFacts(Act act) => act is Act.OpenQuestion or Act.VerifyFact or Act.SummarizeConfirm;

    /// <summary>Acts that stay behind the fact gate until it is open.</summary>
    public static bool NeedsFacts(Act act) => act is Act.CommitSpecific or Act.BuildConsensus;

    /// <summary>Acts that promise, discounted by who was let down before.</summary>
    public static bool Promises(Act act) => act is Act.CommitSpecific or Act.EmptyPromise or Act.ScheduleFollowup;
}
