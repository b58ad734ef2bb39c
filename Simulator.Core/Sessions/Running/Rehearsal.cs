using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Turns;
using Simulator.Core.Understanding;

namespace Simulator.Core.Sessions.Running;

/// <summary>A session in memory, without a store: for walkthroughs, playtests and measurements. The same engine, reader and scripted voice as in play.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class Rehearsal
{
    private const string SessionId = "rehearsal";

    private readonly TurnEngine _engine;
    private readonly IUtteranceReader _reader;
    private readonly List<PastEvent> _events = [];

    private Rehearsal(TurnEngine engine, IUtteranceReader reader, SessionState state)
    {
        _engine = engine;
        _reader = reader;
        State = state;
    }

    /// <summary>The session now.</summary>
    public SessionState State { get; private set; }

    /// <summary>Everything that happened.</summary>
    public SessionHistory History => new(State, [.. _events]);

    /// <summary>Begins at the door.</summary>
    /// <param name="engine">The case's rules; may be shared by many rehearsals.</param>
    /// <param name="scenario">The case.</param>
    /// <param name="reader">The ear.</param>
    /// <param name="seed">Seed of all chance.</param>
    public static Rehearsal Start(TurnEngine engine, Scenario scenario, IUtteranceReader reader, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(reader);
        var options = new SessionOptions(SessionId, seed, SessionMode.Practice, null, scenario.Hash, "");
        var start = engine.Start(options, reader.Version, ScriptedVoice.Name);
        var rehearsal = new Rehearsal(engine, reader, SessionFold.Begin(SessionId, start, scenario));
        rehearsal.Add([start, .. engine.Open(rehearsal.State)], null);
        rehearsal.Speak(string.Empty);
        return rehearsal;
    }

    /// <summary>Plays one turn.</summary>
    /// <returns>What happened, spoken lines included; empty when the session is over or the turn is too long.</returns>
    public ImmutableArray<PastEvent> Take(string raw)
    {
        if (State.Ended is not null || !TurnInput.TryClean(raw, out var text))
        {
            return [];
        }

        var from = _events.Count;
        Add(_engine.Decide(State, text, _reader.Read(text, _engine.ContextOf(State))), text);
        Speak(text);
        return [.. _events.Skip(from)];
    }

    /// <summary>The trainee leaves.</summary>
    public void Leave()
    {
        if (State.Ended is null)
        {
            Add([new SessionEnded(null, EndingKind.Left, "left")], null);
        }
    }

    private void Speak(string text)
    {
        var request = new VoiceRequest(State.Scene, State.Unvoiced, text, State.UsedLines, State.Start.Seed, State.Scene.Turn, State.LastGestures);
        Add([.. ScriptedVoice.Speak(request).Select(l => new ResidentSpoke(State.Scene.Turn, l))], null);
    }

    private void Add(IEnumerable<SessionEvent> events, string? words)
    {
        foreach (var happened in events)
        {
            var content = happened is TraineeSpoke ? words : null;
            State = SessionFold.Apply(State, happened, content) with { Version = State.Version + 1 };
            var hash = State.Version.ToString(CultureInfo.InvariantCulture);
            _events.Add(new PastEvent(SessionId, State.Version, hash, happened, content, State.Scene.Turn, State.Scene.Minute));
        }
    }
}
