using System.Collections.Immutable;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Running;

namespace Simulator.Console.Playing;

/// <summary>Shows a session while it is played. Everything it gets is committed.</summary>
internal interface IPlayView
{
    /// <summary>Before the first turn, or on resume.</summary>
    void Begin(SessionState state, ImmutableArray<Released> events);

    /// <summary>What a turn brought about.</summary>
    void Turn(SessionState state, ImmutableArray<Released> events);

    /// <summary>A turn was not taken; the draft is kept by the source.</summary>
    void Refused(SessionState state, TurnRefusal why, int length);

    /// <summary>A hint, or null when there is none.</summary>
    void Hint(SessionState state, string? hint);

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
    /// <param name="leftOver">Lines of input that were not used.</param>
    void Ended(SessionState state, Verdict verdict, long n, int leftOver);
}
