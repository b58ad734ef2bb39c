using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Sessions.Turns;

namespace Simulator.Core.Tests.Sessions;

/// <summary>A rehearsal of a case with the notation reader, and ways to look at it.</summary>
internal sealed class Play
{
    private readonly Rehearsal _rehearsal;

    private Play(Scenario scenario, ulong seed) =>
        _rehearsal = Rehearsal.Start(new TurnEngine(scenario), scenario, new NotationReader(), seed);

    public SessionState State => _rehearsal.State;

    public Scene Scene => _rehearsal.State.Scene;

    public SessionHistory History => _rehearsal.History;

    /// <summary>Events of the last turn.</summary>
    public ImmutableArray<SessionEvent> Last { get; private set; } = [];

    /// <summary>Plays turns from the door.</summary>
    public static Play Of(Scenario scenario, params string[] turns) => Seeded(scenario, 7, turns);

    public static Play Seeded(Scenario scenario, ulong seed, params string[] turns)
    {
        var play = new Play(scenario, seed);
        foreach (var turn in turns)
        {
            play.Take(turn);
        }

        return play;
    }

    public Play Take(string turn)
    {
        Last = [.. _rehearsal.Take(turn).Select(e => e.Event)];
        return this;
    }

    public IEnumerable<T> All<T>()
        where T : SessionEvent => _rehearsal.History.Events.Select(e => e.Event).OfType<T>();

    /// <summary>Who was told to speak after the last turn: "wang:react sang:tell".</summary>
    public string Speakers => string.Join(' ', Last.OfType<Directed>().SelectMany(d => d.Directions).Select(d => $"{d.Speaker}:{d.Intent}"));

    /// <summary>Who heard the clauses of the last turn: "wang sang / wang".</summary>
    public string Heard => string.Join(" / ", Last.OfType<TurnRead>().Single().Clauses.Select(c => string.Join(' ', c.HeardBy)));
}

/// <summary>States and events as text, for structural comparison: immutable arrays compare by reference.</summary>
internal static class Shown
{
    /// <summary>Everything a state holds.</summary>
    public static string Text(this SessionState state) => Dump.Of(state, nameof(SessionState.Id), nameof(SessionState.Version), nameof(SessionState.Start));

    public static string Text(this SessionEvent happened)
    {
        var record = SessionEventCodec.Encode(happened);
        return $"{record.Type} {record.Body}";
    }

    public static string Text(this IEnumerable<SessionEvent> events) => string.Join('\n', events.Select(Text));

    /// <summary>What the engine decided: all but the names of who voiced it and the lines.</summary>
    public static string Decisions(this IEnumerable<SessionEvent> events) => string.Join(
        '\n',
        events.Where(e => e is not (ResidentSpoke or SessionResumed)).Select(e => e is SessionStarted start ? start with { Voice = "" } : e).Select(Text));
}
