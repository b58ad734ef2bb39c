using System.Globalization;
using Simulator.Console.Terminal;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Understanding;
using Simulator.Playtests;

namespace Simulator.Console.Commands;

/// <summary>One session of a simulated trainee, word for word, with what the engine made of it: for whoever writes the case.</summary>
internal static class PlaytestTranscript
{
    public static void Write(TextWriter output, PlayedRun run)
    {
        var scenario = run.History.State.Scene.Scenario;
        var words = "";
        foreach (var past in run.History.Events)
        {
            words = past.Event is TraineeSpoke ? past.Content : words;
            var text = past.Event switch
            {
                TraineeSpoke spoke => string.Create(CultureInfo.InvariantCulture, $"\n{spoke.Turn}. {past.Content}"),
                TurnRead read => "   = " + string.Join(" | ", read.Clauses.Select(c => string.Join('+', c.Clause.Acts.Select(a => a.Id())) + (c.Clause.Topics.IsEmpty ? "" : " #" + string.Join(',', c.Clause.Topics)) + " @" + string.Join(',', c.Clause.Addressees))),
                ResidentSpoke { Line: var line } => $"   {line.Speaker}: {LineRenderer.Render(scenario, line, words)}（{line.Gesture}）",
                InjectFired inject => $"   ! {inject.Inject}",
                InteractionHappened interaction => $"   * {interaction.Interaction}",
                FactRevealed fact => $"   + {fact.Fact}",
                StageChanged stage => $"   -> {stage.To}: {stage.Reason}",
                KeyActionChanged key => $"   # {key.KeyAction} {key.Status}",
                RedLineSuspected red => $"   R {red.RedLine}",
                SessionEnded ended => $"\n== {ended.EndingId} ({ended.Reason})",
                _ => null,
            };
            if (text is not null)
            {
                output.WriteLine(SafeText.ForTerminal(text));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"== {run.Card.Total} ({string.Join(", ", run.Card.Caps.Select(c => $"{c.Source} {c.Limit}"))})"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"== {string.Join(", ", run.Card.KeyActions.Select(k => $"{k.Id} {k.Status}"))}; {string.Join(", ", run.Card.Dimensions.Select(d => $"{d.Key} {d.Value}"))}"));
    }
}
