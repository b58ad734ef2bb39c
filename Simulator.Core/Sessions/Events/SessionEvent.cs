using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Sessions.Events;

/// <summary>Something that happened in a session. Holds outcomes, never inputs to be worked out again; words stay in the journal's erasable content.</summary>
public abstract record SessionEvent;

/// <summary>The session began. Content: the trainee's chosen name, if any.</summary>
/// <param name="Scenario">Scenario id.</param>
/// <param name="Bundle">Hash of the case and shared data, stored as a blob beside the journal.</param>
/// <param name="Reader">Reader version.</param>
/// <param name="Engine">Engine version.</param>
/// <param name="Scoring">Scoring version.</param>
/// <param name="Seed">Seed of all chance.</param>
/// <param name="Mode">Practice or exam.</param>
/// <param name="Voice">"scripted" or "model".</param>
/// <param name="Opening">State of everybody at the door.</param>
/// <param name="Crowd">The crowd, drawn from the seed.</param>
/// <param name="Parent">For a redo: the session it branches from.</param>
/// <param name="Person">Id of the registered trainee; null when nobody signed in.</param>
public sealed record SessionStarted(
    string Scenario,
    string Bundle,
    string Reader,
    string Engine,
    string Scoring,
    ulong Seed,
    SessionMode Mode,
    string Voice,
    ImmutableArray<ResidentState> Opening,
    ImmutableArray<CrowdMember> Crowd,
    Branch? Parent,
    string? Person = null) : SessionEvent;

/// <summary>Where a redo branches off: nothing of the parent is copied.</summary>
/// <param name="Session">Parent session id.</param>
/// <param name="BeforeTurn">The turn that is played again.</param>
/// <param name="N">Last event of the parent that counts.</param>
/// <param name="Hash">Its chain hash.</param>
public sealed record Branch(string Session, int BeforeTurn, long N, string Hash);

/// <summary>How a session is played.</summary>
public enum SessionMode
{
    /// <summary>Traffic light and hints.</summary>
    Practice,

    /// <summary>Neither.</summary>
    Exam,
}

/// <summary>The trainee took a turn. Content: the words as typed (control and bidi characters stripped).</summary>
/// <param name="Turn">Number of the turn, from 1.</param>
/// <param name="Minute">Scenario minute at which it began.</param>
/// <param name="Key">Name of the request it came with, so that the same request sent again finds its answer; null without one.</param>
public sealed record TraineeSpoke(int Turn, int Minute, string? Key = null) : SessionEvent;

/// <summary>How the turn was understood and who could hear it.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Clauses">In order of the text.</param>
/// <param name="CalledContact">Contact phoned in it, or null.</param>
/// <param name="IsWait">True when the trainee waited.</param>
/// <param name="SilentTurns">Turns in a row without words, this one included.</param>
/// <param name="OffTopicTurns">Turns in a row of idle talk, this one included.</param>
public sealed record TurnRead(
    int Turn,
    ImmutableArray<HeardClause> Clauses,
    string? CalledContact,
    bool IsWait,
    int SilentTurns,
    int OffTopicTurns) : SessionEvent;

/// <summary>One clause with its audience.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Place">Where the trainee was.</param>
/// <param name="HeardBy">Ids of who could hear it.</param>
/// <param name="Bystanders">How many others could.</param>
/// <param name="Copied">True when it repeats a fact's text or a line of the case.</param>
public sealed record HeardClause(
    Clause Clause,
    string Place,
    ImmutableArray<string> HeardBy,
    int Bystanders,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Copied = false);

/// <summary>Minutes passed on the scenario clock.</summary>
public sealed record ClockMoved(int Minutes, string Reason) : SessionEvent;

/// <summary>A resident changed: the whole state after, and what moved.</summary>
/// <param name="After">State after the change.</param>
/// <param name="Delta">Difference of moods to before.</param>
/// <param name="Cause">heard, waited, inject:id, interaction:id, stage:id, promise:id.</param>
public sealed record ResidentChanged(ResidentState After, Mood Delta, string Cause) : SessionEvent;

/// <summary>The crowd changed as a whole.</summary>
public sealed record CrowdChanged(ImmutableArray<CrowdMember> After) : SessionEvent;

/// <summary>Somebody (<c>me</c> or a resident) went to a place; null: away.</summary>
public sealed record Moved(string Who, string? Place) : SessionEvent;

/// <summary>A resident was asked along and would not.</summary>
public sealed record FollowRefused(string Resident, string Place) : SessionEvent;

/// <summary>A flag went up.</summary>
public sealed record Flagged(string Flag) : SessionEvent;

/// <summary>A contact was phoned.</summary>
public sealed record ContactCalled(string Contact) : SessionEvent;

/// <summary>A fact became known; the resident who told it, or null when it was found out otherwise.</summary>
public sealed record FactRevealed(string Fact, string? Resident) : SessionEvent;

/// <summary>A promise entered the ledger.</summary>
public sealed record PromiseMade(Promise Promise) : SessionEvent;

/// <summary>A promise was kept, broken or exposed.</summary>
public sealed record PromiseSettled(string Promise, PromiseStatus Status) : SessionEvent;

/// <summary>An inject fired.</summary>
public sealed record InjectFired(string Inject, bool Safety) : SessionEvent;

/// <summary>An interaction happened.</summary>
public sealed record InteractionHappened(string Interaction) : SessionEvent;

/// <summary>A key action reached a better status.</summary>
public sealed record KeyActionChanged(string KeyAction, KeyActionStatus Status, int Turn, TextSpan? Span) : SessionEvent;

/// <summary>A red line is suspected: for words (turn and span) or for an absence (since_turn, until_turn).</summary>
/// <param name="RedLine">R01 to R15.</param>
/// <param name="Turn">Turn of the words; for an absence the turn in which it was noticed.</param>
/// <param name="Span">The words, or null for an absence.</param>
/// <param name="SinceTurn">First turn of the absence.</param>
/// <param name="UntilTurn">Last turn of the absence.</param>
/// <param name="Veto">Consequence of this form if confirmed.</param>
/// <param name="Cap">Limit of this form; null with a veto or for R15.</param>
/// <param name="Reason">Detector: index in the shared list or "case".</param>
public sealed record RedLineSuspected(
    string RedLine,
    int Turn,
    TextSpan? Span,
    int? SinceTurn,
    int? UntilTurn,
    bool Veto,
    int? Cap,
    string Reason) : SessionEvent;

/// <summary>The story limits the total.</summary>
public sealed record CapSet(int Limit, string Source) : SessionEvent;

/// <summary>The scene changed.</summary>
public sealed record StageChanged(string From, string To, string Reason) : SessionEvent;

/// <summary>The end of a turn, with the turns in a row for which conditions have held.</summary>
public sealed record TurnClosed(int Turn, ImmutableSortedDictionary<string, int> Held) : SessionEvent;

/// <summary>What the residents are to say now.</summary>
public sealed record Directed(int Turn, ImmutableArray<Direction> Directions) : SessionEvent;

/// <summary>A checked line was released. Content: the words when a model worded it.</summary>
public sealed record ResidentSpoke(int Turn, SpokenLine Line) : SessionEvent;

/// <summary>A hint was given: costs 2 minutes and 1 point.</summary>
public sealed record HintGiven(int Turn, string Stage, int Index) : SessionEvent;

/// <summary>The session is over.</summary>
/// <param name="EndingId">Ending id, or null when the trainee left.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Reason">stage, time_up, left, contest_end.</param>
public sealed record SessionEnded(string? EndingId, EndingKind Kind, string Reason) : SessionEvent;

/// <summary>Play went on after an interruption.</summary>
public sealed record SessionResumed(int NextTurn) : SessionEvent;
