using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Players;

namespace Simulator.Playtests.Figures;

/// <summary>Two skills set against each other.</summary>
/// <param name="Worse">The one that should score lower.</param>
/// <param name="Better">The one that should score higher.</param>
/// <param name="Auc">Chance that it does; null when one was not played.</param>
public sealed record SkillPair(PlayerSkill Worse, PlayerSkill Better, double? Auc);

/// <summary>One figure that was asked for.</summary>
/// <param name="Id">spearman, stuffer_below_competent, polite_below_competent, harmful_max, expert_mean, every_run_ends.</param>
/// <param name="Value">What it is; null when it could not be worked out, which is not met.</param>
/// <param name="Asked">What it should be.</param>
/// <param name="Met">Whether it is.</param>
public sealed record Finding(string Id, double? Value, double Asked, bool Met);

/// <summary>What a playtest came to.</summary>
public sealed record PlaytestReport
{
    private const double AskedSpearman = 0.9;
    private const double MostHarmful = 59;
    private const double LeastExpert = 85;
    private const int Most = 12;

    /// <summary>Skills from bad to good.</summary>
    public static ImmutableArray<PlayerSkill> Ladder { get; } =
        [PlayerSkill.Harmful, PlayerSkill.Weak, PlayerSkill.Competent, PlayerSkill.Good, PlayerSkill.Expert];

    public required ImmutableArray<SkillFigures> Skills { get; init; }

    /// <summary>Neighbours on the ladder, and those who game it against the competent.</summary>
    public required ImmutableArray<SkillPair> Pairs { get; init; }

    /// <summary>Over the ladder; null when it could not be worked out.</summary>
    public double? Spearman { get; init; }
    public required ImmutableArray<Coverage> Coverage { get; init; }
    public required ImmutableArray<DeadSpot> DeadSpots { get; init; }
    public required ImmutableArray<RepeatedLine> Repeated { get; init; }

    /// <summary>Sessions that had to be broken off.</summary>
    public required int Endless { get; init; }
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>True when every figure asked for is met.</summary>
    public bool Passed => Findings.All(f => f.Met);

    /// <summary>Works the report out. Same runs, same report.</summary>
    public static PlaytestReport Of(Scenario scenario, IReadOnlyList<PlayedRun> runs)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(runs);
        var cues = new LineCues(scenario);
        var scores = runs.GroupBy(r => r.Skill).ToDictionary(g => g.Key, g => g.Select(r => r.Score).ToList());
        var spearman = Ranking.Spearman([.. runs.Where(r => Ladder.Contains(r.Skill)).Select(r => ((double)Ladder.IndexOf(r.Skill), r.Score))]);
        var endless = runs.Count(r => !r.Ended);
        return new()
        {
            Skills = [.. runs.GroupBy(r => r.Skill).Select(g => SkillFigures.Of(g.Key, [.. g]))],
            Pairs = [.. Neighbours().Select(p => new SkillPair(p.Worse, p.Better, Ranking.Auc(Of(p.Worse), Of(p.Better))))],
            Spearman = spearman,
            Coverage = Figures.Coverage.Of(scenario, runs),
            DeadSpots = DeadSpot.Of(cues, runs, Most),
            Repeated = RepeatedLine.Of(cues, runs, Most),
            Endless = endless,
            Findings =
            [
                AtLeast("spearman", spearman, AskedSpearman),
                Below("stuffer_below_competent", PlayerSkill.Stuffer),
                Below("polite_below_competent", PlayerSkill.Polite),
                AtMost("harmful_max", Of(PlayerSkill.Harmful) is { Count: > 0 } harmful ? harmful.Max() : null, MostHarmful),
                AtLeast("expert_mean", Mean(PlayerSkill.Expert), LeastExpert),
                AtMost("every_run_ends", endless, 0),
            ],
        };

        List<double> Of(PlayerSkill skill) => scores.GetValueOrDefault(skill) ?? [];

        double? Mean(PlayerSkill skill) => Of(skill) is { Count: > 0 } known ? known.Average() : null;

        Finding Below(string id, PlayerSkill skill) =>
            new(id, Mean(skill), Mean(PlayerSkill.Competent) ?? 0, Mean(skill) < Mean(PlayerSkill.Competent));
    }

    private static IEnumerable<(PlayerSkill Worse, PlayerSkill Better)> Neighbours() =>
        Ladder.Zip(Ladder.Skip(1))
            .Concat(new[] { PlayerSkill.Stuffer, PlayerSkill.Polite, PlayerSkill.Offtopic }.Select(s => (s, PlayerSkill.Competent)));

    private static Finding AtLeast(string id, double? value, double asked) => new(id, value, asked, value >= asked);

    private static Finding AtMost(string id, double? value, double asked) => new(id, value, asked, value <= asked);
}
