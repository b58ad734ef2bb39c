namespace Simulator.Core.Understanding;

/// <summary>The 32 communicative acts of the profession's taxonomy, and <see cref="Other"/>. Order is fixed: numbers are stored in the reader's model.</summary>
public enum Act
{
    Other = 0,
    IdentifySelf = 1,
    CourtesyEncourage = 2,
    ReflectEmotion = 3,
    OpenQuestion = 4,
    VerifyFact = 5,
    RiskInquiry = 6,
    SummarizeConfirm = 7,
    ExplainPolicy = 8,
    StateBoundary = 9,
    CommitSpecific = 10,
    ReferResource = 11,
    SafetyAction = 12,
    SeparateParties = 13,
    RequestCooperation = 14,
    Apologize = 15,
    ThankAffirm = 16,
    ElicitOpinion = 17,
    BuildConsensus = 18,
    RecordWritten = 19,
    ScheduleFollowup = 20,
    ProtectPrivacy = 21,
    Command = 22,
    BlameLecture = 23,
    Threaten = 24,
    Shirk = 25,
    Perfunctory = 26,
    Officialese = 27,
    EmptyPromise = 28,
    TakeSides = 29,
    LeakPrivacy = 30,
    MockDiscriminate = 31,
    MetaManipulation = 32,
}

/// <summary>Whether an act is of the helping kind. Polarity is not a score: a positive act at the wrong moment costs too.</summary>
public enum ActPolarity
{
    Neutral,
    Positive,
    Negative,
    Manipulation,
}
