namespace Simulator.Core.People.Access;

/// <summary>Something one may or may not do. What it is about (a person, a unit, the whole store) is an <see cref="AccessTarget"/>.</summary>
public enum Right
{
    /// <summary>Read the words of a person's sessions.</summary>
    ReadTranscript,

    /// <summary>Read reviews of a person's sessions: marks, comments, the signed judgement.</summary>
    ReadReview,

    /// <summary>Read a person's figures over time.</summary>
    ReadGrowth,

    /// <summary>Read figures of a unit, never of one person.</summary>
    ReadUnitFigures,

    /// <summary>Read a person's weekly notes.</summary>
    ReadNotes,

    /// <summary>See a person's real name, staff number and contact instead of the pseudonym.</summary>
    SeeNames,

    /// <summary>Say how one's own session went, before and beside the score.</summary>
    Appraise,

    /// <summary>Mark a judgement on one's own session as wrong.</summary>
    Appeal,

    /// <summary>Write one's own weekly notes.</summary>
    WriteNotes,

    /// <summary>Review a session: claim, comment, decide red lines, override levels, mark, sign off, reopen.</summary>
    Review,

    /// <summary>Answer an appeal.</summary>
    AnswerAppeal,

    /// <summary>Mark a session blind: without its person and without the marks of others.</summary>
    MarkBlind,

    /// <summary>Close a follow-up ticket of a person: never one's own.</summary>
    CloseTicket,

    /// <summary>Propose pairs and change them.</summary>
    ArrangePairs,

    /// <summary>Confirm or decline one's own pair.</summary>
    ConfirmPair,

    /// <summary>Answer proposals and questionnaires of the unit.</summary>
    AnswerProposals,

    /// <summary>Read how well mentors, judges and machine agree.</summary>
    ReadAgreement,

    /// <summary>Choose the sessions against which new mentors are calibrated.</summary>
    ManageAnchors,

    /// <summary>Recompute judgements of recorded sessions, apply or discard the set.</summary>
    Rejudge,

    /// <summary>Prepare and run contests.</summary>
    RunContests,

    /// <summary>Register, import, correct, move, disable people.</summary>
    ManagePeople,

    /// <summary>Give and take roles.</summary>
    ManageRoles,

    /// <summary>Set up, rename, move, close units.</summary>
    ManageUnits,

    /// <summary>Set another PIN for somebody and lift a lock.</summary>
    ResetSecret,

    /// <summary>Write all data of a person to a file.</summary>
    ExportPerson,

    /// <summary>Write results of a unit to a file.</summary>
    ExportUnit,

    /// <summary>Erase a person's words.</summary>
    ErasePerson,

    /// <summary>Set how long words are kept, and erase what is due.</summary>
    ManageRetention,

    /// <summary>Read who read a person's words.</summary>
    ReadAccessLog,
}
