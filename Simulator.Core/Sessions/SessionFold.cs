using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;

namespace Simulator.Core.Sessions;

/// <summary>Applies events to states: pure, total, and free of reader and engine, so that tomorrow's engine cannot change yesterday's session.</summary>
public static class SessionFold
{
    /// <summary>Most lines a state remembers.</summary>
    public const int RecentLines = 12;

    /// <summary>The state right after a session started.</summary>
    public static SessionState Begin(string id, SessionStarted start, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(scenario);
        return new SessionState
        {
            Id = id,
            Start = start,
            Scene = new Scene
            {
                Scenario = scenario,
                Stage = scenario.StartStage,
                StagesBeen = [scenario.StartStage],
                MyPlace = scenario.StartPlace,
                Residents = start.Opening.ToImmutableSortedDictionary(r => r.Id, r => r, StringComparer.Ordinal),
                Crowd = start.Crowd,
            },
        };
    }

    /// <summary>The state of a branch: all that happened before it, in a stream of its own. Requests are a stream's own and stay behind.</summary>
    public static SessionState Branch(SessionState before, string id, SessionStarted start)
    {
        ArgumentNullException.ThrowIfNull(before);
        return before with
        {
            Id = id,
            Start = start,
            Version = 0,
            Requests = SessionState.NoRequests,
            Unvoiced = [],
            Ended = null,
        };
    }

    /// <summary>The state after one more event.</summary>
    /// <param name="state">State before.</param>
    /// <param name="happened">The event.</param>
    /// <param name="content">Its words, or null.</param>
    public static SessionState Apply(SessionState state, SessionEvent happened, string? content = null) => happened switch
    {
        SessionStarted => state,
        TraineeSpoke spoke => state with
        {
            Words = state.Words.Add(content),
            Requests = spoke.Key is { } key ? state.Requests.SetItem(key, spoke.Turn) : state.Requests,
            Unvoiced = [],
            Scene = SceneFold.Apply(state.Scene, happened),
        },
        TurnRead read => state with
        {
            // From the reading, not from the words: erasing words must not unjudge a session.
            ValidTurns = state.ValidTurns + (read.Clauses.IsEmpty && read.CalledContact is null ? 0 : 1),
            Scene = SceneFold.Apply(state.Scene, happened),
        },
        Directed directed => state with { Unvoiced = directed.Directions, Scene = SceneFold.Apply(state.Scene, happened) },
        ResidentSpoke { Line: var said } spoke => state with
        {
            UsedLines = (said.LineId ?? said.Wording?.Meant) is { } line ? state.UsedLines.Add(line) : state.UsedLines,
            RecentLines = Last(state.RecentLines.Add(spoke)),
            Unvoiced = Without(state.Unvoiced, said.Speaker),
            LastGestures = said.Gesture is { } gesture ? state.LastGestures.SetItem(said.Speaker, gesture) : state.LastGestures,
        },
        HintGiven hint => state with { Hints = state.Hints.SetItem(hint.Stage, state.Hints.GetValueOrDefault(hint.Stage) + 1) },
        SessionEnded ended => state with { Ended = ended, Scene = SceneFold.Apply(state.Scene, happened) },
        SessionResumed => state,
        _ => state with { Scene = SceneFold.Apply(state.Scene, happened) },
    };

    private static ImmutableList<ResidentSpoke> Last(ImmutableList<ResidentSpoke> lines) =>
        lines.Count > RecentLines ? lines.RemoveAt(0) : lines;

    private static ImmutableArray<Direction> Without(ImmutableArray<Direction> directions, string speaker)
    {
        var at = directions.IndexOf(directions.FirstOrDefault(d => d.Speaker == speaker)!);
        return at < 0 ? directions : directions.RemoveAt(at);
    }
}

/// <summary>The part of the fold that changes the scene; the engine uses it too while it decides.</summary>
public static class SceneFold
{
    /// <summary>The scene after one more event; events that do not touch it leave it as it is.</summary>
    public static Scene Apply(Scene scene, SessionEvent happened)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return happened switch
        {
            TraineeSpoke e => scene with { Turn = e.Turn },
            TurnRead e => scene with
            {
                Acts = scene.Acts.AddRange(e.Clauses.Select(c => Entry(scene, e.Turn, c))),
                SilentTurns = e.SilentTurns,
                OffTopicTurns = e.OffTopicTurns,
            },
            ClockMoved e => scene with { Minute = scene.Minute + e.Minutes },
            ResidentChanged e => scene with { Residents = scene.Residents.SetItem(e.After.Id, e.After) },
            CrowdChanged e => scene with { Crowd = e.After },
            Moved { Who: "me", Place: { } place } => scene with { MyPlace = place },
            Moved e => scene with { Residents = scene.Residents.SetItem(e.Who, scene.Residents[e.Who] with { Place = e.Place }) },
            Flagged e => scene with { Flags = scene.Flags.Add(e.Flag) },
            ContactCalled e => scene with { Called = scene.Called.SetItem(e.Contact, Now(scene)) },
            FactRevealed e => scene with { Revealed = scene.Revealed.SetItem(e.Fact, Now(scene)) },
            PromiseMade e => scene with { Promises = scene.Promises.Add(e.Promise) },
            PromiseSettled e => scene with { Promises = [.. scene.Promises.Select(p => p.Id == e.Promise ? p with { Status = e.Status } : p)] },
            InjectFired e => scene with { Fired = scene.Fired.SetItem(e.Inject, Now(scene)) },
            InteractionHappened e => scene with { Happened = scene.Happened.SetItem(e.Interaction, Now(scene)) },
            KeyActionChanged e => scene with { KeyActions = scene.KeyActions.SetItem(e.KeyAction, e.Status) },
            RedLineSuspected e => scene with { RedLines = scene.RedLines.Add(e.RedLine) },
            CapSet e => scene with { Caps = scene.Caps.Add(new CapEffect(e.Limit, e.Source)) },
            StageChanged e => scene with
            {
                Stage = e.To,
                StageEnteredTurn = scene.Turn,
                StageEnteredMinute = scene.Minute,
                StagesBeen = scene.StagesBeen.Add(e.To),
            },
            TurnClosed e => scene with { Held = e.Held.WithComparers(StringComparer.Ordinal) },
            Directed { Directions.Length: > 0 } e => scene with
            {
                LastSpeaker = e.Directions.LastOrDefault(d => d.Speaker != LineIndex.SceneSpeaker)?.Speaker ?? scene.LastSpeaker,
                OpenQuestion = e.Directions.LastOrDefault(d => d.Asks is not null)?.Asks,
            },
            SessionEnded e => scene with { Ending = e.EndingId ?? "left" },
            _ => scene,
        };
    }

    private static Moment Now(Scene scene) => new(scene.Turn, scene.Minute);

    private static ActEntry Entry(Scene scene, int turn, HeardClause heard) =>
        new(turn, scene.Minute, scene.Stage, heard.Place, heard.Clause, heard.HeardBy, heard.Bystanders, heard.Copied);
}
