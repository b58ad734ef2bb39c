using System.Collections.Immutable;

namespace Simulator.LanguageModels.Judging;

/// <summary>What a model makes of a finished session. For mentors, beside the engine's score; never part of it.</summary>
/// <param name="Model">Its name.</param>
/// <param name="Rubric">Hash of the worded levels.</param>
/// <param name="Prompt">Hash of the prompt files.</param>
/// <param name="Transcript">Hash of what was judged.</param>
/// <param name="Criteria">C1 to C8 in their order.</param>
/// <param name="Runs">Each reading.</param>
public sealed record SecondOpinion(
    string Model,
    string Rubric,
    string Prompt,
    string Transcript,
    ImmutableArray<CriterionOpinion> Criteria,
    ImmutableArray<JudgeRun> Runs)
{
    /// <summary>Every call failed.</summary>
    public bool IsUnreachable => Runs.All(r => r.Ratings.All(x => x.Inconclusive == InconclusiveReason.Failed));

    /// <summary>Some criterion was rated.</summary>
    public bool IsConclusive => Criteria.Any(c => c.Level is not null);
}

/// <summary>One criterion over all readings.</summary>
/// <param name="Level">Middle of the readings' levels, 1 to 5; null when inconclusive.</param>
/// <param name="Spread">Highest minus lowest level; null with fewer than two.</param>
/// <param name="Inconclusive">Why there is no level; null when there is one.</param>
public sealed record CriterionOpinion(string Criterion, int? Level, int? Spread, InconclusiveReason? Inconclusive)
{
    /// <summary>The readings are two levels or more apart: a person decides.</summary>
    public bool IsDisputed => Spread >= 2;
}

/// <summary>One reading.</summary>
/// <param name="Seed">Passed to the model.</param>
/// <param name="Order">Criteria in the order they were asked.</param>
/// <param name="Ratings">In the criteria's own order.</param>
public sealed record JudgeRun(long Seed, ImmutableArray<string> Order, ImmutableArray<Rating> Ratings);

/// <summary>One criterion in one reading.</summary>
/// <param name="Level">1 to 5; null when there is none that counts.</param>
/// <param name="Reason">The model's words; they may hold the trainee's and are erased with them.</param>
/// <param name="Quotes">Those that were found word for word.</param>
/// <param name="Inconclusive">Why the level does not count.</param>
/// <param name="Detail">The failure's kind when the call failed; else null.</param>
public sealed record Rating(string Criterion, int? Level, string Reason, ImmutableArray<Quote> Quotes, InconclusiveReason? Inconclusive, string? Detail = null);

public enum InconclusiveReason
{
    /// <summary>The call failed.</summary>
    Failed,

    /// <summary>The answer was no JSON of the asked form.</summary>
    NotParsed,

    /// <summary>The criterion is missing from the answer.</summary>
    Missing,

    /// <summary>The level is none of 1 to 5.</summary>
    BadLevel,

    /// <summary>No quote, or too short a one.</summary>
    NoQuote,

    /// <summary>A quote is not in the trainee's words.</summary>
    QuoteNotFound,

    /// <summary>The model says the transcript does not show it.</summary>
    NotObserved,

    /// <summary>Fewer than two readings count.</summary>
    TooFew,
}
