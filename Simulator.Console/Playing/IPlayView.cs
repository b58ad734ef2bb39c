using System.Collections.Immutable;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Running;

namespace Simulator.Console.Playing;

/// <summary>Shows a session while it is played. Everything it gets is committed.</summary>
internal interface IPlayView
{
    /// <summary>Before the first turn, or on resume.</summary>
    /// <param name="state">The state now.</param>
    /// <param name="recap">What happened in the turn before, seen already; empty at the door.</param>
    /// <param name="events">What is new.</param>
    void Begin(SessionState state, ImmutableArray<Released> recap, ImmutableArray<Released> events);

    /// <summary>What a turn brought about.</summary>
    void Turn(SessionState state, ImmutableArray<Released> events);

    /// <summary>A part of what a turn brings about, while somebody still speaks; <see cref="TurnOver"/> follows the last part.</summary>
    void Part(SessionState state, ImmutableArray<Released> events);

    /// <summary>The turn whose parts were shown is over.</summary>
    void TurnOver(SessionState state);

    /// <summary>A turn was not taken; the draft is kept by the source.</summary>
    void Refused(SessionState state, TurnRefusal why, int length);

    /// <summary>A call reaches nobody: the turn was not taken, the draft is kept by the source.</summary>
    /// <param name="state">The state now.</param>
    /// <param name="dialled">What was typed for a name; empty for nothing.</param>
    void WrongNumber(SessionState state, string dialled);

    /// <summary>A hint was asked for and there is none, or none in this mode. A hint that was given comes as an event.</summary>
    void NoHint(SessionState state);

    /// <summary>Help on what can be typed.</summary>
    void Help(SessionState state);

    /// <summary>What is known so far: facts, promises, scene.</summary>
    void Notes(SessionState state);

    /// <summary>The session stays open to be resumed.</summary>
    void Suspended(SessionState state);

    /// <summary>The session ended: score and debrief.</summary>
    /// <param name="state">The final state.</param>
    /// <param name="verdict">Score card and debrief.</param>
    /// <param name="n">N of the committed score.</param>
    void Ended(SessionState state, Verdict verdict, long n);

    /// <summary>So many lines of input came after the ending and were not used.</summary>
    void LeftOver(int lines);
}
