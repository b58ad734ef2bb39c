using System.Collections.Immutable;
using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;

namespace Simulator.Core.Scoring;

/// <summary>Finds the clauses with which a trainee repeats a fact's text or a resident's line.</summary>
/// <remarks>
/// Residents' lines are those the script has for the recorded directions, whatever a model said in their place: no score depends on a voice.
/// Only letters and digits count, folded; a run is as long as <see cref="ScoringRules.CopiedRun"/>. Of erased words nobody can tell.
/// </remarks>
internal static class CopiedWords
{
    /// <summary>The copied clauses of a session in order.</summary>
    public static ImmutableArray<Quote> Of(SessionHistory history)
    {
        var state = history.State;
        var scenario = state.Scene.Scenario;
        var shown = new ShownRuns(scenario.Shared.Scoring.CopiedRun);
        foreach (var fact in scenario.Facts)
        {
            shown.Add(fact.Text);
        }

        var script = new Script(scenario);
        var copied = ImmutableArray.CreateBuilder<Quote>();
        foreach (var past in history.Events)
        {
            if (past is { Event: TraineeSpoke spoke, Content: { } words })
            {
                var spans = state.Scene.Acts.Where(a => a.Turn == spoke.Turn).Select(a => a.Clause.Span);
                copied.AddRange(shown.Among(words, spans).Select(span => new Quote(spoke.Turn, span)));
            }

            foreach (var line in script.After(past))
            {
                shown.Add(line);
            }
        }

        return copied.ToImmutable();
    }

    /// <summary>Speaks the script along with a session, with its own memory of what was said.</summary>
    private sealed class Script(Scenario scenario)
    {
        private ImmutableList<string> _used = [];
        private Scene? _scene;
        private ulong _seed;
        private string _words = string.Empty;

        public List<string> After(PastEvent past)
        {
            if (past.Event is SessionStarted start)
            {
                _seed = start.Seed;
                _scene ??= SessionFold.Begin(past.Session, start, scenario).Scene;
            }

            _scene = SceneFold.Apply(_scene!, past.Event);
            _words = past.Event is TraineeSpoke ? past.Content ?? string.Empty : _words;
            return past.Event is Directed directed ? Speak(directed, _scene) : [];
        }

        private List<string> Speak(Directed directed, Scene scene)
        {
            var request = new VoiceRequest(scene, directed.Directions, _words, _used, _seed, directed.Turn);
            var ids = ScriptedVoice.Speak(request).Select(l => l.LineId).OfType<string>().ToList();
            _used = _used.AddRange(ids);
            var index = LineIndex.For(scenario);
            return [.. ids.Select(index.Find).OfType<Line>().SelectMany(l => LineSlots.Between(l.Text))];
        }
    }
}
