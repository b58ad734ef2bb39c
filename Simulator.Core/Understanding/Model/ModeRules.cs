namespace Simulator.Core.Understanding.Model;

/// <summary>Rules for <see cref="ClauseMode"/>, over cues; what they leave open the model decides.</summary>
internal static class ModeRules
{
    private static readonly int VoidFrame = CueSet.Default["void_frame"];
    private static readonly int Reported = CueSet.Default["reported"];
    private static readonly int NotDone = CueSet.Default["not_done"];
    private static readonly int DeedNow = CueSet.Default["deed_now"];
    private static readonly int Conditional = CueSet.Default["conditional"];
    private static readonly int Offer = CueSet.Default["offer"];
    private static readonly int Later = CueSet.Default["later"];

    /// <summary>Acts that are deeds: only these can be done or intended.</summary>
    public static bool IsDeed(Act act) => act is Act.SafetyAction or Act.SeparateParties or Act.ReferResource or Act.RecordWritten or Act.ProtectPrivacy or Act.CourtesyEncourage or Act.VerifyFact;

    public static bool IsVoid(bool[] cues, bool isAction, bool isQuestion, bool learned) =>
        isAction ? cues[NotDone] : learned || cues[VoidFrame] || (cues[Reported] && !isQuestion);

    /// <summary>The mode of a clause that is not void.</summary>
    public static ClauseMode Of(Act main, bool isAction, bool isQuestion, bool[] cues, bool learnedDone, bool learnedIntended)
    {
        if (isAction)
        {
            return ClauseMode.Done;
        }

        if (!IsDeed(main))
        {
            return ClauseMode.Said;
        }

        if (cues[Offer] || (cues[Conditional] && !cues[DeedNow]) || (learnedIntended && !cues[DeedNow]) || (cues[Later] && !cues[DeedNow]))
        {
            return main is Act.CourtesyEncourage or Act.VerifyFact ? ClauseMode.Said : ClauseMode.Intended;
        }

        return (cues[DeedNow] && !isQuestion) || learnedDone ? ClauseMode.Done : ClauseMode.Said;
    }
}
