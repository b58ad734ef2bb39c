using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;

namespace Simulator.Scenarios.Coverage;

/// <summary>How much of a case some sessions came to.</summary>
/// <param name="Parts">One for each <see cref="CoverageKind"/>, in their order.</param>
public sealed record CaseCoverage(ImmutableArray<CoveragePart> Parts)
{
    /// <summary>Reached things of all kinds.</summary>
    public int Reached => Parts.Sum(part => part.Reached);

    /// <summary>All things of all kinds.</summary>
    public int Total => Parts.Sum(part => part.All.Length);

    /// <summary>Share reached in percent, rounded down, 0 to 100; 100 for a case without anything.</summary>
    public int Percent => Total == 0 ? 100 : Reached * 100 / Total;

    /// <summary>What sessions of a case came to. Roads of one stage that have the same goal and reason are not told apart: they count as reached together.</summary>
    /// <param name="scenario">The case.</param>
    /// <param name="sessions">Sessions played with it.</param>
    public static CaseCoverage Of(Scenario scenario, IEnumerable<SessionHistory> sessions)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(sessions);
        var reached = new HashSet<(CoverageKind, string)>();
        foreach (var session in sessions)
        {
            Add(scenario, session, reached);
        }

        return new([.. Enum.GetValues<CoverageKind>().Select(kind => Part(scenario, kind, reached))]);
    }

    private static CoveragePart Part(Scenario scenario, CoverageKind kind, HashSet<(CoverageKind, string)> reached)
    {
        ImmutableArray<string> all = [.. Names(scenario, kind).Distinct(StringComparer.Ordinal)];
        return new(kind, all, [.. all.Where(name => !reached.Contains((kind, name)))]);
    }

    private static IEnumerable<string> Names(Scenario scenario, CoverageKind kind) => kind switch
    {
        CoverageKind.Stages => scenario.Stages.Select(stage => stage.Id),
        CoverageKind.Transitions => scenario.Stages.SelectMany(stage => stage.Transitions.Select(transition => Name(stage.Id, transition))),
        CoverageKind.Endings => scenario.Endings.Select(ending => ending.Id),
        CoverageKind.Injects => scenario.Injects.Select(inject => inject.Id),
        CoverageKind.Facts => scenario.Facts.Select(fact => fact.Id),
        CoverageKind.Interactions => scenario.Interactions.Select(interaction => interaction.Id),
        _ => scenario.KeyActions.Select(action => action.Id),
    };

    private static string Name(string from, Transition transition) =>
        $"{from}->{transition.To ?? transition.End}" + (transition.Reason.Length > 0 ? $" {transition.Reason}" : "");

    private static void Add(Scenario scenario, SessionHistory session, HashSet<(CoverageKind, string)> reached)
    {
        var stage = scenario.StartStage;
        reached.Add((CoverageKind.Stages, stage));
        foreach (var happened in session.Events.Select(past => past.Event))
        {
            switch (happened)
            {
                case StageChanged changed:
                    Roads(scenario, changed.From, way => way.To == changed.To && way.Reason == changed.Reason, reached);
                    stage = changed.To;
                    reached.Add((CoverageKind.Stages, stage));
                    break;
                case SessionEnded { EndingId: { } ending } ended:
                    reached.Add((CoverageKind.Endings, ending));
                    Roads(scenario, stage, way => way.End == ending && ended.Reason == "stage", reached);
                    break;
                case InjectFired fired:
                    reached.Add((CoverageKind.Injects, fired.Inject));
                    break;
                case FactRevealed fact:
                    reached.Add((CoverageKind.Facts, fact.Fact));
                    break;
                case InteractionHappened interaction:
                    reached.Add((CoverageKind.Interactions, interaction.Interaction));
                    break;
                case KeyActionChanged { Status: not KeyActionStatus.Missed } action:
                    reached.Add((CoverageKind.KeyActions, action.KeyAction));
                    break;
                default:
                    break;
            }
        }
    }

    private static void Roads(Scenario scenario, string from, Func<Transition, bool> taken, HashSet<(CoverageKind, string)> reached)
    {
        foreach (var way in scenario.Stages.Where(stage => stage.Id == from).SelectMany(stage => stage.Transitions).Where(taken))
        {
            reached.Add((CoverageKind.Transitions, Name(from, way)));
        }
    }
}

/// <summary>What is counted.</summary>
public enum CoverageKind
{
    Stages,
    Transitions,
    Endings,
    Injects,
    Facts,
    Interactions,

    /// <summary>Done, late or partly done.</summary>
    KeyActions,
}

/// <summary>One kind of thing.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="All">All names in the order of the case; a road is "from-&gt;to reason".</param>
/// <param name="Unreached">Those that no session came to, in the same order.</param>
public sealed record CoveragePart(CoverageKind Kind, ImmutableArray<string> All, ImmutableArray<string> Unreached)
{
    /// <summary>How many were reached.</summary>
    public int Reached => All.Length - Unreached.Length;
}
