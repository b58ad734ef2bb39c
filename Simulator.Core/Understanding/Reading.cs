using System.Collections.Immutable;

namespace Simulator.Core.Understanding;

/// <summary>How an act stands in the world.</summary>
public enum ClauseMode
{
    /// <summary>Performed by the words themselves: asking, explaining, promising.</summary>
    Said,

    /// <summary>A deed carried out now: an action in （）, "我现在打120", an order to a colleague who is present or on the phone.</summary>
    Done,

    /// <summary>A deed that is later, conditional or asked about: satisfies no <c>done</c>.</summary>
    Intended,

    /// <summary>Quoted, negated or supposed: contributes no act and moves nothing.</summary>
    Void,
}

/// <summary>A stretch of the turn's own text, in UTF-16 units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>First unit after the span.</summary>
    public int End => Start + Length;

    /// <summary>The words, read from the text the span belongs to.</summary>
    public string Of(string text) => text.Substring(Start, Length);
}

/// <summary>The four elements of a promise, each a span of the turn or absent.</summary>
/// <param name="Who">Who acts; null when unsaid ("我" counts).</param>
/// <param name="What">The deed.</param>
/// <param name="When">The deadline's words.</param>
/// <param name="How">How the resident will be told.</param>
/// <param name="DueInMinutes">Minutes from now until the deadline on the scenario clock; null when it cannot be told.</param>
public sealed record Commitment(TextSpan? Who, TextSpan? What, TextSpan? When, TextSpan? How, int? DueInMinutes)
{
    /// <summary>How many of the four elements were said, 0 to 4.</summary>
    public int Elements => (Who is null ? 0 : 1) + (What is null ? 0 : 1) + (When is null ? 0 : 1) + (How is null ? 0 : 1);
}

/// <summary>One clause of a turn as the reader understood it.</summary>
/// <param name="Span">Where it stands in the turn.</param>
/// <param name="Acts">1 main act and up to 2 further ones; exactly <see cref="Act.Other"/> when nothing was recognised or the mode is <see cref="ClauseMode.Void"/>.</param>
/// <param name="Mode">See <see cref="ClauseMode"/>.</param>
/// <param name="IsAction">True for text in （） or after <c>/do</c>.</param>
/// <param name="IsQuestion">True when the clause asks.</param>
/// <param name="Addressees">Ids of residents or contacts it is said to; <c>*</c> alone for everybody who can hear; empty when unknown.</param>
/// <param name="Mentions">Ids of residents spoken about.</param>
/// <param name="Topics">Ids of topics, in the scenario's order; without the asides.</param>
/// <param name="Place">Id of a place this clause goes to or invites to; null when there is none.</param>
/// <param name="Commitment">The promise it carries, or null.</param>
/// <param name="Confidence">Calibrated, in thousandths: how often a reading with this figure is right.</param>
public sealed record Clause(
    TextSpan Span,
    ImmutableArray<Act> Acts,
    ClauseMode Mode,
    bool IsAction,
    bool IsQuestion,
    ImmutableArray<string> Addressees,
    ImmutableArray<string> Mentions,
    ImmutableArray<string> Topics,
    string? Place,
    Commitment? Commitment,
    int Confidence)
{
    /// <summary>Ids of topics beside the matter (<see cref="Scenarios.Topic.IsAside"/>): small talk, and what looks like a red line.</summary>
    public ImmutableArray<string> Asides { get; init; } = [];

    /// <summary>True when a clause that goes to a <see cref="Place"/> asks its addressees along; "我上楼看看" does not, whoever was spoken to before.</summary>
    public bool Invites { get; init; } = true;

    /// <summary>The main act.</summary>
    public Act Main => Acts[0];

    /// <summary>True when the clause is about this topic, be it to the matter or beside it.</summary>
    public bool IsAbout(string topic) => Topics.Contains(topic) || Asides.Contains(topic);

    /// <summary>True when the clause performs this act (and is not void).</summary>
    public bool Performs(Act act) => Mode != ClauseMode.Void && Acts.Contains(act);
}

/// <summary>What a whole turn was understood to be.</summary>
/// <param name="Clauses">In order of the text; empty for silence.</param>
/// <param name="CalledContact">Id of a contact phoned in this turn, or null.</param>
/// <param name="IsWait">True for <c>/wait</c>.</param>
public sealed record Reading(ImmutableArray<Clause> Clauses, string? CalledContact = null, bool IsWait = false)
{
    /// <summary>A turn without words.</summary>
    public static Reading Silence { get; } = new([]);

    /// <summary>Union of acts over clauses that are not void, in order of appearance; <c>[Other]</c> when there is none.</summary>
    public ImmutableArray<Act> Acts
    {
        get
        {
            var acts = Clauses.Where(c => c.Mode != ClauseMode.Void).SelectMany(c => c.Acts).Where(a => a != Act.Other).Distinct().ToImmutableArray();
            return acts.IsEmpty ? [Act.Other] : acts;
        }
    }
}
