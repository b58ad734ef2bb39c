using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Scoring.Feedback;

/// <summary>What a trainee and a mentor look at after a session (domain 7.1). Holds spans and ids, no copies of what was said.</summary>
public sealed record Debrief
{
    public required Conclusion Conclusion { get; init; }

    /// <summary>One curve for each resident who heard the trainee, by id.</summary>
    public ImmutableArray<MoodCurve> Curves { get; init; } = [];

    /// <summary>At most three, best first.</summary>
    public ImmutableArray<Sentence> Best { get; init; } = [];

    /// <summary>At most three, most harmful first; fewer when fewer did harm.</summary>
    public ImmutableArray<Sentence> Worst { get; init; } = [];

    /// <summary>All key actions in the case's order.</summary>
    public ImmutableArray<KeyActionCheck> KeyActions { get; init; } = [];

    /// <summary>The missed ones with the greatest harm first, at most three.</summary>
    public ImmutableArray<KeyActionCheck> MissedFirst { get; init; } = [];
    public ImmutableArray<DimensionFeedback> Dimensions { get; init; } = [];

    /// <summary>The commitment ledger.</summary>
    public ImmutableArray<Promise> Promises { get; init; } = [];
    public ImmutableArray<FactCheck> Facts { get; init; } = [];
    public ImmutableArray<LawCheck> Laws { get; init; } = [];
    public required TalkFigures Talk { get; init; }

    /// <summary>The one thing to practise; null when the session was not judged.</summary>
    public PracticeStep? Next { get; init; }
}

/// <summary>The bar on top.</summary>
/// <param name="Ending">How the story ended.</param>
/// <param name="EndingId">Ending of the case; null when left.</param>
/// <param name="Status">Whether the score stands.</param>
/// <param name="Total">Null when void or not judged.</param>
/// <param name="Grade">Null when the total is.</param>
/// <param name="PendingRedLines">Suspected red lines that nobody has decided on.</param>
public sealed record Conclusion(EndingKind Ending, string? EndingId, ScoreStatus Status, decimal? Total, Grade? Grade, int PendingRedLines);

/// <summary>One line of the key-action checklist.</summary>
public sealed record KeyActionCheck(KeyAction Action, KeyActionEvidence Evidence);

/// <summary>One dimension with what the level rests on.</summary>
/// <param name="Score">Figures.</param>
/// <param name="Anchor">Words of the machine level; empty when the data has none.</param>
/// <param name="NextAnchor">Words of the level above; empty at the top.</param>
/// <param name="Evidence">Words behind it: those of the level, else those of its key actions.</param>
/// <param name="Absence">When there are no words: the turns in which nothing was seen.</param>
public sealed record DimensionFeedback(DimensionScore Score, string Anchor, string NextAnchor, ImmutableArray<Quote> Evidence, TurnRange? Absence);

/// <summary>Turns from first to last.</summary>
public sealed record TurnRange(int Since, int Until);

/// <summary>How a hidden fact fared.</summary>
public enum FactOutcome
{
    Learnt,

    /// <summary>Asked about and not told.</summary>
    Asked,
    NotAsked,
}

/// <summary>One line of the fact map.</summary>
/// <param name="Fact">The fact; its clue is for those who did not learn it.</param>
/// <param name="Outcome">See <see cref="FactOutcome"/>.</param>
/// <param name="Turn">Turn in which it was learnt; null otherwise.</param>
/// <param name="Asked">The first words about it; null for none.</param>
/// <param name="Leaked">Words that gave it away to others; null for none.</param>
public sealed record FactCheck(Fact Fact, FactOutcome Outcome, int? Turn, Quote? Asked, Quote? Leaked);

/// <summary>How a point of law fared.</summary>
public enum LawOutcome
{
    Right,
    Wrong,
    Missing,
}

/// <summary>One point of law.</summary>
/// <param name="Law">Id in the law pack.</param>
/// <param name="Outcome">Wrong outweighs right.</param>
/// <param name="Words">The last words that decided it; null when missing or decided by a deed of the story.</param>
public sealed record LawCheck(string Law, LawOutcome Outcome, Quote? Words);
