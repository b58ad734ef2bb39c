using System.Collections.Immutable;
using Simulator.Core.Scoring;

namespace Simulator.Core.Reviews;

/// <summary>A review as it stands: a fold of its events. Immutable.</summary>
/// <param name="Id">Id of the session.</param>
public sealed record ReviewState(string Id)
{
    /// <summary>No levels.</summary>
    internal static readonly ImmutableSortedDictionary<string, int> NoLevels = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    public ReviewStage Stage { get; init; }

    /// <summary>The mentor who has it, or who signed; null while it waits.</summary>
    public string? Holder { get; init; }

    /// <summary>The last one; null when the trainee said nothing.</summary>
    public SelfAppraised? Appraisal { get; init; }

    public ImmutableArray<TurnCommented> Comments { get; init; } = [];

    /// <summary>Red line key to its last decision.</summary>
    public ImmutableSortedDictionary<string, RedLineDecided> RedLines { get; init; } = ImmutableSortedDictionary.Create<string, RedLineDecided>(StringComparer.Ordinal);

    /// <summary>Dimension to the level that counts instead of the machine's.</summary>
    public ImmutableSortedDictionary<string, LevelOverridden> Levels { get; init; } = ImmutableSortedDictionary.Create<string, LevelOverridden>(StringComparer.Ordinal);

    /// <summary>All marks in order; a rater's first ones are those that may be blind.</summary>
    public ImmutableArray<SessionMarked> Marks { get; init; } = [];

    public PlanWritten? Plan { get; init; }

    /// <summary>The last signature; it stands while <see cref="Stage"/> is signed.</summary>
    public ReviewSigned? Signature { get; init; }

    /// <summary>Times it was opened again.</summary>
    public int Reopenings { get; init; }

    public ImmutableArray<AppealState> Appeals { get; init; } = [];

    /// <summary>Gold marks; null when the session is no anchor.</summary>
    public AnchorSet? Anchor { get; init; }

    /// <summary>For the mentor's score card.</summary>
    public MentorDecisions Decisions => new(
        RedLines.ToImmutableSortedDictionary(r => r.Key, r => r.Value.Status, StringComparer.Ordinal),
        Levels.ToImmutableSortedDictionary(l => l.Key, l => l.Value.Level!.Value, StringComparer.Ordinal));

    /// <summary>True when a rater's marks are in.</summary>
    public bool HasMarked(string rater) => Marks.Any(m => m.By == rater);

    /// <summary>The state after one more event.</summary>
    public static ReviewState Fold(ReviewState state, ReviewEvent happened)
    {
        ArgumentNullException.ThrowIfNull(state);
        return happened switch
        {
            SelfAppraised e => state with { Appraisal = e },
            ReviewClaimed e => state with { Stage = ReviewStage.InReview, Holder = e.By },
            ReviewReleased => state with { Stage = ReviewStage.Waiting, Holder = null },
            TurnCommented e => state with { Comments = state.Comments.Add(e) },
            RedLineDecided e => state with { RedLines = state.RedLines.SetItem(e.RedLine, e) },
            LevelOverridden { Level: null } e => state with { Levels = state.Levels.Remove(e.Dimension) },
            LevelOverridden e => state with { Levels = state.Levels.SetItem(e.Dimension, e) },
            SessionMarked e => state with { Marks = state.Marks.Add(e) },
            PlanWritten e => state with { Plan = e },
            ReviewSigned e => state with { Stage = ReviewStage.SignedOff, Holder = e.By, Signature = e },
            ReviewReopened e => state with { Stage = ReviewStage.InReview, Holder = e.By, Reopenings = state.Reopenings + 1 },
            Appealed e => state with { Appeals = state.Appeals.Add(new AppealState(e, null)) },
            AppealAnswered e => state with { Appeals = [.. state.Appeals.Select(a => a.Appeal.Appeal == e.Appeal ? a with { Answer = e } : a)] },
            AnchorSet e => state with { Anchor = e },
            AnchorRemoved => state with { Anchor = null },
            _ => state,
        };
    }
}

/// <summary>An appeal and what became of it.</summary>
/// <param name="Appeal">The appeal.</param>
/// <param name="Answer">Null while it waits.</param>
public sealed record AppealState(Appealed Appeal, AppealAnswered? Answer);
