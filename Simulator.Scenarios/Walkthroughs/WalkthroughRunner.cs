using System.Collections.Immutable;
using Simulator.Core.Evidence;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Sessions.Turns;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Walkthroughs;

/// <summary>Plays walkthroughs and compares what happened with what they expect.</summary>
public static class WalkthroughRunner
{
    /// <summary>Plays one from the door; turns after the ending are not played.</summary>
    public static WalkthroughOutcome Run(Scenario scenario, Walkthrough walkthrough, IUtteranceReader reader)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(walkthrough);
        var session = Rehearsal.Start(TurnEngine.For(scenario), scenario, reader, (ulong)walkthrough.Seed);
        var missed = ImmutableArray.CreateBuilder<MissedExpectation>();
        var turn = 0;
        foreach (var step in walkthrough.Turns)
        {
            if (session.State.Ended is not null)
            {
                break;
            }

            turn++;
            var before = session.State.Scene;
            session.Take(step.Text);
            missed.AddRange(Missed(step.Expects, new SceneScope(session.State.Scene, before), turn, session.State.Scene.Stage));
        }

        session.Leave();
        missed.AddRange(Missed(walkthrough.Expects, new SceneScope(session.State.Scene), turn, session.State.Scene.Stage));
        return new WalkthroughOutcome(
            walkthrough,
            session.History,
            ScoreCardBuilder.Build(SessionRecord.Of(session.History)),
            turn,
            missed.ToImmutable());
    }

    private static IEnumerable<MissedExpectation> Missed(ImmutableArray<Expectation> expects, SceneScope scope, int turn, string stage) =>
        expects.Where(e => !ConditionEvaluator.Holds(e.Condition, scope)).Select(e => new MissedExpectation(e.Condition.Text, e.At, turn, stage));
}

/// <summary>Something a walkthrough expected that did not hold.</summary>
/// <param name="Expected">The condition as written.</param>
/// <param name="At">Where it stands in the file.</param>
/// <param name="Turn">After which turn.</param>
/// <param name="Stage">The stage then.</param>
public sealed record MissedExpectation(string Expected, SourceMark At, int Turn, string Stage);

/// <summary>What became of a walkthrough.</summary>
/// <param name="Walkthrough">The walkthrough.</param>
/// <param name="History">Everything that happened.</param>
/// <param name="Card">Its score.</param>
/// <param name="Turns">Turns played.</param>
/// <param name="Missed">Expectations that did not hold.</param>
public sealed record WalkthroughOutcome(
    Walkthrough Walkthrough,
    SessionHistory History,
    ScoreCard Card,
    int Turns,
    ImmutableArray<MissedExpectation> Missed)
{
    /// <summary>The ending reached: its id, or <c>left</c>.</summary>
    public string Ending => History.State.Ended?.EndingId ?? "left";

    /// <summary>True when the ending is the one expected.</summary>
    public bool EndsAsExpected => Ending == Walkthrough.Ending;

    /// <summary>True when the total lies where it should.</summary>
    public bool ScoresAsExpected =>
        (Walkthrough.ScoreMin is not { } min || Card.Total >= min) && (Walkthrough.ScoreMax is not { } max || Card.Total <= max);

    /// <summary>True when everything is as expected.</summary>
    public bool Passed => Missed.IsEmpty && EndsAsExpected && ScoresAsExpected;
}
