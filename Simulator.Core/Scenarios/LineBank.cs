using System.Collections.Immutable;

namespace Simulator.Core.Scenarios;

/// <summary>How hot a speaker is when a line fits.</summary>
public enum MoodBand
{
    /// <summary>Anger below 45.</summary>
    Calm,

    /// <summary>Anger 45 to below 70.</summary>
    Tense,

    /// <summary>Anger 70 and above.</summary>
    Hot,
}

/// <summary>Variants of what somebody can say at one cue.</summary>
/// <param name="Speaker">Resident or contact id; <c>crowd</c>; null in generic banks.</param>
/// <param name="Temperament">Temperament id in generic banks; null for all.</param>
/// <param name="Cue">See docs/scenario-format.md: <c>open:stage</c>, <c>inject:id</c>, <c>did:id</c>, <c>fact:id:tell</c>, <c>topic:id</c>, <c>react:act</c> ...</param>
/// <param name="Stage">Only in this stage; null for any.</param>
/// <param name="Bands">Only in these bands; empty for any.</param>
/// <param name="Lines">Variants; slots <c>{address}</c>, <c>{commitment}</c>, <c>{topic}</c>, <c>{when}</c>.</param>
public sealed record LineBank(
    string? Speaker,
    string? Temperament,
    string Cue,
    string? Stage,
    ImmutableArray<MoodBand> Bands,
    ImmutableArray<Line> Lines);

/// <summary>One variant.</summary>
/// <param name="Id">Stable within its bundle: file, bank and number ("lines/12/3").</param>
/// <param name="Text">Words of the line.</param>
/// <param name="Gesture">Expression or gesture shown with it; null for the resident's tell.</param>
/// <param name="Asks">Topic id of a question this line puts to the trainee; null for none.</param>
public sealed record Line(string Id, string Text, string? Gesture, string? Asks);
