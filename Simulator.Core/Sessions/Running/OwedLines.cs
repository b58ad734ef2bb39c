using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Sessions.Events;

namespace Simulator.Core.Sessions.Running;

/// <summary>The lines a state still owes: directions that nobody has worded yet.</summary>
internal static class OwedLines
{
    /// <summary>Asks a voice for them.</summary>
    /// <param name="voice">Who words them.</param>
    /// <param name="state">The session after the decision.</param>
    /// <param name="text">The trainee's turn; empty when the session opens.</param>
    /// <param name="cancel">Stops the voice.</param>
    /// <returns>Only lines of speakers who were told to speak.</returns>
    public static async IAsyncEnumerable<ResidentSpoke> AskAsync(IResidentVoice voice, SessionState state, string text, [EnumeratorCancellation] CancellationToken cancel)
    {
        var directions = state.Unvoiced;
        if (directions.IsEmpty)
        {
            yield break;
        }

        var turn = state.Scene.Turn;
        var request = new VoiceRequest(state.Scene, directions, text, state.UsedLines, state.Start.Seed, turn, state.LastGestures, voice is IScriptedVoice ? [] : Recent(state), state.Id);
        await foreach (var line in voice.SpeakAsync(request, cancel).WithCancellation(cancel).ConfigureAwait(false))
        {
            if (directions.Any(d => d.Speaker == line.Speaker))
            {
                yield return new ResidentSpoke(turn, line);
            }
        }
    }

    // The turns before this one: the trainee's words, then what was answered.
    private static ImmutableArray<Said> Recent(SessionState state)
    {
        var said = ImmutableArray.CreateBuilder<Said>();
        foreach (var turn in state.RecentLines.Where(l => l.Turn < state.Scene.Turn).GroupBy(l => l.Turn))
        {
            var words = turn.Key >= 1 && turn.Key <= state.Words.Count ? state.Words[turn.Key - 1] : null;
            if (words is { Length: > 0 })
            {
                said.Add(new Said(turn.Key, null, words));
            }

            said.AddRange(turn.Select(l => new Said(l.Turn, l.Line.Speaker, LineRenderer.Render(state.Scene.Scenario, l.Line, words))).Where(s => s.Text.Length > 0));
        }

        return said.ToImmutable();
    }
}
