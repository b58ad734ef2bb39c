using System.Collections.Immutable;
using Simulator.Core.Scoring;

namespace Simulator.Core.Learning.Growth;

/// <summary>A person's growth as it stands: for the person and their mentors. Nobody is compared with anybody.</summary>
public sealed record PersonGrowth
{
    /// <summary>All runs in order of time, practice included and marked.</summary>
    public required ImmutableArray<Run> Runs { get; init; }

    /// <summary>Weighted total of the last runs that count, two decimals; null when none does.</summary>
    public decimal? Total { get; init; }

    /// <summary>C1 to C8.</summary>
    public required ImmutableArray<DimensionGrowth> Dimensions { get; init; }

    /// <summary>Every category, in the order given.</summary>
    public required ImmutableArray<CategoryGrowth> Categories { get; init; }

    /// <summary>All red lines of all runs, practice included, in order of time.</summary>
    public required ImmutableArray<RedLineRecord> RedLines { get; init; }

    public required PersonLevel Level { get; init; }
    public required NextStep Next { get; init; }

    /// <summary>True while one of the last runs may still change.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Runs that count.</summary>
    public int Counted => Runs.Count(r => r.Counts);
}

/// <summary>One dimension over time.</summary>
/// <param name="Id">C1 to C8.</param>
/// <param name="Points">Levels of the runs that count and assess it, in order of time.</param>
/// <param name="Weighted">Weighted last levels, two decimals; null when never assessed.</param>
/// <param name="Change">Weighted level minus the one before the last run, two decimals; null with fewer than two points.</param>
public sealed record DimensionGrowth(string Id, ImmutableArray<GrowthPoint> Points, decimal? Weighted, decimal? Change);

/// <summary>A level or total at a time.</summary>
/// <param name="At">End of the session.</param>
/// <param name="Session">Session id.</param>
/// <param name="Value">Level 1 to 5, or total 0 to 100.</param>
/// <param name="IsProvisional">True while it may still change.</param>
public sealed record GrowthPoint(DateTimeOffset At, string Session, decimal Value, bool IsProvisional);

/// <summary>One category.</summary>
/// <param name="Id">Category.</param>
/// <param name="Runs">Runs that count.</param>
/// <param name="Best">Best total; null without runs.</param>
/// <param name="Last">Latest total; null without runs.</param>
public sealed record CategoryGrowth(string Id, int Runs, decimal? Best, decimal? Last);

/// <summary>A red line of a run.</summary>
/// <param name="Session">Session id.</param>
/// <param name="At">End of the session.</param>
/// <param name="Counts">Whether the run counts.</param>
/// <param name="RedLine">The outcome.</param>
public sealed record RedLineRecord(string Session, DateTimeOffset At, bool Counts, RedLineOutcome RedLine);

/// <summary>What to practise next.</summary>
/// <param name="Dimension">The weakest; null when nothing is known yet.</param>
/// <param name="Weighted">Its weighted level; null when nothing is known yet.</param>
/// <param name="Case">A case that trains it; null when no case does.</param>
/// <param name="IsRepeat">True when every fitting case was played before: then it is practice and does not count.</param>
/// <param name="IsForCategory">True when the case's category is still missing for a higher level.</param>
public sealed record NextStep(string? Dimension, decimal? Weighted, string? Case, bool IsRepeat, bool IsForCategory);

/// <summary>The level of a person and every condition behind it.</summary>
/// <param name="Grade">Highest level whose conditions are all met; null while it cannot be judged.</param>
/// <param name="Conditions">Conditions of all levels, lowest first.</param>
public sealed record PersonLevel(Grade? Grade, ImmutableArray<LevelCondition> Conditions);

/// <summary>Whether a condition holds.</summary>
public enum ConditionState
{
    Met,
    NotMet,

    /// <summary>Not enough is known yet.</summary>
    NotYet,
}

/// <summary>What a level asks for.</summary>
public enum ConditionKind
{
    /// <summary>So many runs that count.</summary>
    Runs,

    /// <summary>So many mentors signed the last runs.</summary>
    Mentors,

    /// <summary>Weighted total.</summary>
    Total,

    /// <summary>No confirmed veto in the last runs.</summary>
    NoVeto,

    /// <summary>All key actions of safety done in the last runs.</summary>
    SafetyActions,

    /// <summary>So many categories at a total.</summary>
    Categories,

    /// <summary>Certain categories at a total, each.</summary>
    NeededCategories,

    /// <summary>Certain dimensions at a level, each.</summary>
    NeededDimensions,

    /// <summary>No red line that limits the total in the last runs.</summary>
    NoCap,

    /// <summary>Every category at a total.</summary>
    AllCategories,

    /// <summary>Every dimension at a level.</summary>
    AllDimensions,

    /// <summary>All key actions of safety and privacy done in the last runs and no red line about privacy.</summary>
    SafetyAndPrivacy,

    /// <summary>So many mentors recommend.</summary>
    Recommended,
}

/// <summary>A condition of a level.</summary>
/// <param name="Grade">The level that asks for it.</param>
/// <param name="Kind">What it asks.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="Needed">The figure asked for: a total, a level or a count.</param>
/// <param name="Actual">The figure there is; null when there is none.</param>
/// <param name="Open">What is missing: ids of categories, dimensions, key actions or red lines.</param>
public sealed record LevelCondition(Grade Grade, ConditionKind Kind, ConditionState State, decimal Needed, decimal? Actual, ImmutableArray<string> Open);
