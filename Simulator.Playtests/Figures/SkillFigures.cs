using System.Collections.Immutable;
using Simulator.Scenarios.Players;

namespace Simulator.Playtests.Figures;

/// <summary>What the sessions of one skill came to.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Runs">Sessions.</param>
/// <param name="Mean">Mean score.</param>
/// <param name="Lowest">Lowest score.</param>
/// <param name="Median">Middle score.</param>
/// <param name="Highest">Highest score.</param>
/// <param name="Turns">Mean turns to the ending.</param>
/// <param name="FewestTurns">Fewest.</param>
/// <param name="MostTurns">Most.</param>
/// <param name="Endings">Ending ids with their sessions, most frequent first.</param>
/// <param name="Done">Key action id to the share of sessions in which it was done or late, and half for partly.</param>
public sealed record SkillFigures(
    PlayerSkill Skill,
    int Runs,
    double Mean,
    double Lowest,
    double Median,
    double Highest,
    double Turns,
    int FewestTurns,
    int MostTurns,
    ImmutableArray<(string Ending, int Count)> Endings,
    ImmutableArray<(string KeyAction, double Share)> Done)
{
    internal static SkillFigures Of(PlayerSkill skill, IReadOnlyList<PlayedRun> runs)
    {
        var scores = runs.Select(r => r.Score).Order().ToList();
        var middle = scores.Count / 2;
        return new(
            skill,
            runs.Count,
            scores.Average(),
            scores[0],
            scores.Count % 2 == 1 ? scores[middle] : (scores[middle - 1] + scores[middle]) / 2,
            scores[^1],
            runs.Average(r => r.Turns.Length),
            runs.Min(r => r.Turns.Length),
            runs.Max(r => r.Turns.Length),
            [.. runs.GroupBy(r => r.Ending, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).OrderByDescending(e => e.Item2).ThenBy(e => e.Key, StringComparer.Ordinal)],
            [.. runs[0].Card.KeyActions.Select((k, i) => (k.Id, runs.Average(r => Share(r, i))))]);
    }

    private static double Share(PlayedRun run, int i) => run.Card.KeyActions[i].Status switch
    {
        Core.Residents.KeyActionStatus.Missed => 0,
        Core.Residents.KeyActionStatus.Partly => 0.5,
        _ => 1,
    };
}
