using System.Collections.Immutable;

namespace Simulator.Core.Scenarios;

/// <summary>A complete case: everything a session needs, immutable. Loaded and checked by the Scenarios room.</summary>
public sealed record Scenario
{
    /// <summary>Folder name, <c>^[a-z0-9][a-z0-9-]{0,63}$</c>.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string TitleEn { get; init; }
    public required string SummaryEn { get; init; }

    /// <summary>Id of one of the six families, for example <c>neighbour_dispute</c>.</summary>
    public required string Category { get; init; }

    /// <summary>How finished it is; release unless the case says otherwise.</summary>
    public CaseGrade Grade { get; init; } = CaseGrade.Release;

    /// <summary>1 (easy) to 4.</summary>
    public required int Difficulty { get; init; }

    /// <summary>What the trainee knows before the door opens.</summary>
    public required string Briefing { get; init; }

    /// <summary>A notice shown before play (crisis cases); null for none.</summary>
    public string? SafetyNote { get; init; }

    public required ScenarioClock Clock { get; init; }
    public required string StartStage { get; init; }
    public required string StartPlace { get; init; }
    public ImmutableArray<Place> Places { get; init; } = [];
    public ImmutableArray<Resident> Residents { get; init; } = [];

    /// <summary>The nameless rest of a crowd; null when there is none.</summary>
    public Crowd? Crowd { get; init; }
    public ImmutableArray<Contact> Contacts { get; init; } = [];
    public ImmutableArray<Topic> Topics { get; init; } = [];
    public ImmutableArray<Fact> Facts { get; init; } = [];
    public ImmutableArray<Stage> Stages { get; init; } = [];
    public ImmutableArray<Inject> Injects { get; init; } = [];
    public ImmutableArray<Interaction> Interactions { get; init; } = [];
    public ImmutableArray<PromiseRule> Promises { get; init; } = [];
    public ImmutableArray<KeyAction> KeyActions { get; init; } = [];
    public ImmutableArray<Ending> Endings { get; init; } = [];
    public ImmutableArray<RedLineHook> RedLines { get; init; } = [];

    /// <summary>Ids of law references in the shared pack with what the trainee should get right about them.</summary>
    public ImmutableArray<LawPoint> Laws { get; init; } = [];

    /// <summary>C1..C8 to weight, adding to 100.</summary>
    public required ImmutableSortedDictionary<string, int> Weights { get; init; }
    public ImmutableArray<LineBank> Lines { get; init; } = [];
    public ImmutableArray<ModelAnswer> ModelAnswers { get; init; } = [];
    public required SharedData Shared { get; init; }

    /// <summary>Hex SHA-256 of the bundle (case files and shared files) this was loaded from.</summary>
    public required string Hash { get; init; }
}

/// <summary>The case's own time.</summary>
/// <param name="StartMinuteOfDay">Wall time in the story at turn 1, in minutes after midnight.</param>
/// <param name="MinutesPerTurn">Cost of a turn where the stage says nothing else; default 1.</param>
/// <param name="BudgetMinutes">When spent, <paramref name="OnTimeUp"/> fires.</param>
/// <param name="OnTimeUp">Id of the ending when the budget is spent.</param>
public sealed record ScenarioClock(int StartMinuteOfDay, int MinutesPerTurn, int BudgetMinutes, string OnTimeUp);
