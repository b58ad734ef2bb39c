using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Directing;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Sessions.Events;

namespace Simulator.Core.Sessions.Turns;

/// <summary>A turn in the making: the events so far and the scene they lead to. Every change goes through an event.</summary>
internal sealed class TurnDraft(Scene before, ulong seed)
{
    private readonly List<SessionEvent> _events = [];
    private SceneScope? _scope;

    /// <summary>The scene before the turn.</summary>
    public Scene Before { get; } = before;

    /// <summary>The scene now.</summary>
    public Scene Scene { get; private set; } = before;

    public ulong Seed { get; } = seed;

    /// <summary>The scene now as conditions see it.</summary>
    public SceneScope Scope => _scope ??= new(Scene, Before);

    /// <summary>True once an event has ended the session.</summary>
    public bool IsOver => Scene.Ending is not null;

    public IReadOnlyList<SessionEvent> Events => _events;

    public List<FactSpeech> FactSpeeches { get; } = [];

    public List<CueEffect> Cues { get; } = [];

    public List<string> Followed { get; } = [];

    public List<string> Refused { get; } = [];

    /// <summary>Records an event and applies it at once.</summary>
    public void Emit(SessionEvent happened)
    {
        _events.Add(happened);
        Scene = SceneFold.Apply(Scene, happened);
        _scope = null;
    }

    /// <summary>Whether a condition holds now.</summary>
    public bool Holds(Condition condition) => ConditionEvaluator.Holds(condition, Scope);

    /// <summary>What the director gets to know.</summary>
    public Happenings Happenings(bool repeats, bool silent) => new()
    {
        Before = Before,
        After = Scene,
        Seed = Seed,
        Facts = [.. FactSpeeches],
        Cues = [.. Cues],
        Interactions = [.. _events.OfType<InteractionHappened>().Select(e => e.Interaction)],
        Injects = [.. _events.OfType<InjectFired>().Select(e => e.Inject)],
        Followed = [.. Followed],
        Refused = [.. Refused],
        Promises = [.. _events.OfType<PromiseMade>().Select(e => e.Promise)],
        Settled = [.. _events.OfType<PromiseSettled>().Select(e => Scene.Promises.First(p => p.Id == e.Promise))],
        Called = _events.OfType<ContactCalled>().FirstOrDefault()?.Contact,
        StagesEntered = [.. _events.OfType<StageChanged>().Select(e => e.To)],
        Repeats = repeats,
        Silent = silent,
    };
}
