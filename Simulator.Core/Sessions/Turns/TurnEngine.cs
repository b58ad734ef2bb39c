using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Directing;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Understanding;

namespace Simulator.Core.Sessions.Turns;

/// <summary>The rules of a turn for one case: pure, deterministic, thread-safe. What it decides is recorded as outcomes and never worked out again.</summary>
public sealed class TurnEngine
{
    // As long as the case lives: preparing costs milliseconds and megabytes, and every session of the case may share it.
    private static readonly ConditionalWeakTable<Scenario, TurnEngine> Prepared = [];

    private readonly Scenario _scenario;
    private readonly ContextBuilder _context;
    private readonly Director _director;
    private readonly Listening _listening;
    private readonly Feelings _feelings;
    private readonly CrowdFeelings _crowd;
    private readonly PromiseKeeper _promises;
    private readonly Telling _telling;
    private readonly WorldTurn _world;
    private readonly Watching _watching;

    /// <summary>The rules of a case, prepared once and shared by all its sessions.</summary>
    public static TurnEngine For(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Prepared.GetValue(scenario, s => new TurnEngine(s));
    }

    /// <summary>Prepares the rules of a case; <see cref="For"/> does it only once.</summary>
    public TurnEngine(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _scenario = scenario;
        _context = new ContextBuilder(scenario);
        _director = new Director(scenario);
        _listening = new Listening(scenario);
        _feelings = new Feelings(scenario);
        _crowd = new CrowdFeelings(scenario);
        _promises = new PromiseKeeper(scenario, new PromiseFeelings(scenario));
        _telling = new Telling(scenario, new Disclosure(scenario.Shared.Moods));
        var effects = new EffectRunner(scenario, _feelings, _promises);
        _world = new WorldTurn(scenario, effects, new StageInterval(_feelings, _promises));
        _watching = new Watching(scenario);
    }

    /// <summary>Learns what the case's topics sound like, some tenths of a second of work that the first turn read would otherwise do.</summary>
    public void Prepare() => _context.Prepare();

    /// <summary>The first event of a session.</summary>
    public SessionStarted Start(SessionOptions options, string readerVersion, string voice)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new SessionStarted(
            _scenario.Id,
            options.Bundle,
            readerVersion,
            EngineVersion.Current,
            options.Scoring,
            options.Seed,
            options.Mode,
            voice,
            _feelings.Opening(),
            _crowd.Opening(options.Seed),
            null,
            options.Person);
    }

    /// <summary>What happens before the first turn: the opening stage's effects and first words.</summary>
    public ImmutableArray<SessionEvent> Open(SessionState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var draft = new TurnDraft(state.Scene, state.Start.Seed);
        _world.Open(draft);
        return [.. draft.Events, new Directed(0, _director.Open(draft.Scene, [.. draft.Cues], state.Start.Seed))];
    }

    /// <summary>What the reader may know before the next turn.</summary>
    public ReadingContext ContextOf(SessionState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return _context.Of(state);
    }

    /// <summary>Decides a turn.</summary>
    /// <param name="state">The session before it.</param>
    /// <param name="text">The cleaned words; only compared with earlier turns and with what the case's author wrote, never searched for wording.</param>
    /// <param name="reading">How they were understood.</param>
    /// <returns>Events in order, beginning with <see cref="TraineeSpoke"/> and ending with <see cref="Directed"/>.</returns>
    public ImmutableArray<SessionEvent> Decide(SessionState state, string text, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reading);
        reading = Doubt.Apply(reading, _scenario.Shared.Scoring);
        var draft = new TurnDraft(state.Scene, state.Start.Seed);
        draft.Emit(new TraineeSpoke(state.NextTurn, state.Scene.Minute));

        _listening.Play(draft, text, reading);
        var minutes = MinutesOf(draft.Scene, reading);
        draft.Emit(new ClockMoved(minutes, reading.IsWait ? "wait" : "turn"));
        _feelings.Take(draft, minutes);
        _crowd.Take(draft);
        _promises.Enter(draft);
        _promises.SettleDue(draft);
        _telling.Take(draft);

        _world.Interact(draft);
        _watching.NoteKeyActions(draft);
        _world.Inject(draft);
        _watching.NoteRedLines(draft);
        _world.ChangeStage(draft);
        _watching.NoteKeyActions(draft);
        _world.RunOutOfTime(draft);
        _watching.Close(draft);

        var silent = Idleness.IsSilent(reading);
        var happened = draft.Happenings(repeats: !silent && state.Words.Contains(text), silent);
        return [.. draft.Events, new Directed(draft.Scene.Turn, _director.Direct(happened))];
    }

    private int MinutesOf(Scene scene, Reading reading)
    {
        var stage = _scenario.Stages.First(s => s.Id == scene.Stage);
        var call = reading.CalledContact is { } id ? _scenario.Contacts.FirstOrDefault(c => c.Id == id)?.Minutes ?? 0 : 0;
        return reading.IsWait ? _scenario.Shared.Engine.WaitMinutes : (stage.MinutesPerTurn ?? _scenario.Clock.MinutesPerTurn) + call;
    }
}
