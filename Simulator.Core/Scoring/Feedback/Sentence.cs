using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Scoring.Feedback;

/// <summary>Why a sentence stands out. Texts: <see cref="FeedbackTexts"/>.</summary>
public enum SentenceReason
{
    /// <summary>It reached a key action.</summary>
    KeyAction,

    /// <summary>It opened somebody up: a fact was told in this turn.</summary>
    FactTold,

    /// <summary>It calmed or won somebody.</summary>
    MovedSomebody,

    /// <summary>It may cross a red line.</summary>
    RedLine,

    /// <summary>It is harmful by its kind.</summary>
    Harmful,

    /// <summary>A promise nobody can keep.</summary>
    EmptyPromise,

    /// <summary>Policy explained to somebody too angry to hear it.</summary>
    PolicyTooEarly,

    /// <summary>Cooperation asked of somebody who does not trust yet.</summary>
    AskedTooEarly,

    /// <summary>Empathy once more without a deed behind it.</summary>
    EmptyEmpathy,
}

/// <summary>A sentence of the trainee with what it did.</summary>
/// <param name="Words">Where it stands.</param>
/// <param name="Acts">How it was read.</param>
/// <param name="Stage">Stage in which it was said.</param>
/// <param name="Resident">Whom it moved most; null when nobody heard it.</param>
/// <param name="Effect">How that resident's mood moved in this turn.</param>
/// <param name="Reason">Why it stands out.</param>
/// <param name="Detail">Key action, fact or red line; null for none.</param>
/// <param name="Weight">What it is ranked by; larger stands out more.</param>
/// <param name="DidHarm">False for one that only could be better: say so in smaller words.</param>
/// <param name="Better">A better wording; null when the data has none, and for the best sentences.</param>
public sealed record Sentence(
    Quote Words,
    ImmutableArray<Act> Acts,
    string Stage,
    string? Resident,
    Mood Effect,
    SentenceReason Reason,
    string? Detail,
    double Weight,
    bool DidHarm,
    ModelAnswer? Better);
