using System.Collections.Immutable;
using Simulator.Console.Playing;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;

namespace Simulator.Console.Machine;

/// <summary>Shows a session to a program: one JSON object per line, each an acknowledgement. What is meant for people goes to standard error.</summary>
internal sealed class JsonPlayView(TextWriter output, Action<string, object?[]> say) : IPlayView
{
    private readonly PlayEventWriter _writer = new(new JsonLine(output));

    /// <inheritdoc/>
    public void Begin(SessionState state, ImmutableArray<Released> recap, ImmutableArray<Released> events) => _writer.Write(state, events);

    /// <inheritdoc/>
    public void Turn(SessionState state, ImmutableArray<Released> events)
    {
        _writer.Write(state, events);
        foreach (var hint in events.Select(e => e.Event).OfType<HintGiven>())
        {
            say("play.hint", [state.Scene.Scenario.Stages.First(s => s.Id == hint.Stage).Hints[hint.Index]]);
        }
    }

    /// <inheritdoc/>
    public void Part(SessionState state, ImmutableArray<Released> events) => _writer.Write(state, events);

    /// <inheritdoc/>
    public void TurnOver(SessionState state)
    {
        // Every part was a line of its own.
    }

    /// <inheritdoc/>
    public void Refused(SessionState state, TurnRefusal why, int length) => _writer.Refused(state, why);

    /// <inheritdoc/>
    public void WrongNumber(SessionState state, string dialled)
    {
        _writer.WrongNumber(state);
        var (key, values) = Views.WrongNumber.Sentence(state.Scene.Scenario, dialled);
        say(key, values);
    }

    /// <inheritdoc/>
    public void NoHint(SessionState state) => say(state.Start.Mode == SessionMode.Exam ? "play.no_hint_exam" : "play.no_hint", []);

    /// <inheritdoc/>
    public void Help(SessionState state) => say("play.help", []);

    /// <inheritdoc/>
    public void Notes(SessionState state)
    {
        // A program has seen every event; there is nothing to add.
    }

    /// <inheritdoc/>
    public void Suspended(SessionState state) => say("play.suspended", [state.Id]);

    /// <inheritdoc/>
    public void Ended(SessionState state, Verdict verdict, long n)
    {
        _writer.Missed(state);
        _writer.Line(state.Id, "scored", n, state.Scene.Turn, state.Scene.Minute, w =>
            ScoreCardJson.WriteFields(w, verdict.Card, turn => state.Words.ElementAtOrDefault(turn - 1)));
    }

    /// <inheritdoc/>
    public void LeftOver(int lines) => say("play.left_over", [lines]);
}
