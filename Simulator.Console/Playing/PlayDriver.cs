using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Running;

namespace Simulator.Console.Playing;

/// <summary>Plays a session from a source of turns to its end, or until it is suspended.</summary>
internal sealed class PlayDriver(SessionRunner runner, ITurnSource source, IPlayView view)
{
    /// <summary>Plays on.</summary>
    /// <returns>How it stopped.</returns>
    public async ValueTask<PlayEnd> PlayAsync(CancellationToken cancel)
    {
        var draft = string.Empty;
        while (runner.State.Ended is null)
        {
            var request = await source.NextAsync(draft, cancel).ConfigureAwait(false);
            draft = string.Empty;
            switch (request.Kind)
            {
                case TurnRequestKind.BadEncoding:
                    view.Refused(runner.State, TurnRefusal.BadEncoding, 0);
                    continue;
                case TurnRequestKind.Interrupted:
                    view.Suspended(runner.State);
                    return PlayEnd.Interrupted;
                case TurnRequestKind.End when source.EndSuspends:
                    view.Suspended(runner.State);
                    return PlayEnd.Suspended;
                case TurnRequestKind.End:
                    view.Turn(runner.State, await runner.LeaveAsync(cancel).ConfigureAwait(false));
                    continue;
                default:
                    break;
            }

            if (SlashCommand.Parse(request.Text) is { } command)
            {
                if (await RunAsync(command, cancel).ConfigureAwait(false))
                {
                    return PlayEnd.Suspended;
                }

                continue;
            }

            if (Dialling.WrongNumber(request.Text, runner.State.Scene.Scenario) is { } dialled)
            {
                draft = request.Text;
                view.WrongNumber(runner.State, dialled);
                continue;
            }

            draft = await TakeTurnAsync(request.Text, cancel).ConfigureAwait(false);
        }

        return PlayEnd.Ended;
    }

    /// <returns>The draft to keep; empty when the turn was taken.</returns>
    private async ValueTask<string> TakeTurnAsync(string text, CancellationToken cancel)
    {
        var isShown = false;
        runner.Committed = events =>
        {
            isShown = true;
            view.Part(runner.State, events);
        };
        var answer = await runner.TakeTurnAsync(text, null, cancel).ConfigureAwait(false);
        if (answer.Refusal is { } why)
        {
            view.Refused(runner.State, why, answer.Draft?.Length ?? 0);
            return answer.Draft ?? string.Empty;
        }

        if (isShown)
        {
            view.TurnOver(runner.State);
        }
        else
        {
            view.Turn(runner.State, answer.Events);
        }

        return string.Empty;
    }

    /// <returns>True when the session is to be left open.</returns>
    private async ValueTask<bool> RunAsync(SlashCommand command, CancellationToken cancel)
    {
        switch (command)
        {
            case SlashCommand.Help:
                view.Help(runner.State);
                return false;
            case SlashCommand.Hint:
                var (hint, events) = await runner.HintAsync(cancel).ConfigureAwait(false);
                view.Turn(runner.State, events);
                if (hint is null)
                {
                    view.NoHint(runner.State);
                }

                return false;
            case SlashCommand.Notes:
                view.Notes(runner.State);
                return false;
            case SlashCommand.Pause:
                view.Suspended(runner.State);
                return true;
            default:
                view.Turn(runner.State, await runner.LeaveAsync(cancel).ConfigureAwait(false));
                return false;
        }
    }
}

/// <summary>How play stopped.</summary>
internal enum PlayEnd
{
    Ended,
    Suspended,
    Interrupted,
}
