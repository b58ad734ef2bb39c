using System.Collections.Concurrent;
using System.Globalization;

namespace Simulator.Drills.Driving;

/// <summary>Drives sessions against a host that may die: a turn without an answer is sent again with the same key.</summary>
internal sealed class TurnDriver(Ledger ledger, int sessions, string prefix = "s")
{
    private readonly Seat[] _seats = [.. Enumerable.Range(0, sessions).Select(i => new Seat(prefix + Text(i)))];
    private readonly ConcurrentDictionary<string, int> _otherAnswers = new(StringComparer.Ordinal);

    /// <summary>Answers that were no acknowledgement, with their number: <c>refused StoreFull</c>, <c>failed Unconfirmed</c> ...</summary>
    public IReadOnlyDictionary<string, int> OtherAnswers => _otherAnswers;

    /// <summary>Plays until the host is gone, cancelled, or every session has had its turns.</summary>
    /// <param name="host">The host.</param>
    /// <param name="turns">Turns for each seat in this call.</param>
    /// <param name="cancel">Stops after the turn under way.</param>
    public Task DriveAsync(HostProcess host, int turns, CancellationToken cancel) =>
        Task.WhenAll(_seats.Select(seat => DriveAsync(host, seat, turns, cancel)));

    /// <summary>Sends what is still without an answer, once.</summary>
    public Task SettleAsync(HostProcess host) => Task.WhenAll(_seats.Where(s => s.Pending is not null).Select(s => SendAsync(host, s, s.Pending!)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task DriveAsync(HostProcess host, Seat seat, int turns, CancellationToken cancel)
    {
        for (var i = 0; i < turns && !cancel.IsCancellationRequested; i++)
        {
            var turn = seat.Pending ?? seat.Next();
            if (!await SendAsync(host, seat, turn).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    /// <returns>False when the host is gone or does not take the turn.</returns>
    private async Task<bool> SendAsync(HostProcess host, Seat seat, SentTurn turn)
    {
        ledger.Sent[turn.Text] = turn;
        seat.Pending = turn;
        switch (await host.TurnAsync(turn).ConfigureAwait(false))
        {
            case null:
                return false;
            case ["ack", _, _, var n, var digest]:
                ledger.Ack(new AckedTurn(turn, long.Parse(n, CultureInfo.InvariantCulture), digest));
                seat.Pending = null;
                return true;
            case ["known", _, _, var n]:
                ledger.Ack(new AckedTurn(turn, long.Parse(n, CultureInfo.InvariantCulture), null));
                seat.Pending = null;
                return true;
            case ["ended", ..]:
                seat.Renew();
                return true;
            case [var what, _, _, var why, ..]:
                _otherAnswers.AddOrUpdate($"{what} {why}", 1, (_, count) => count + 1);
                return false;
            default:
                throw new DrillBrokenException("The host answers in another protocol.");
        }
    }

    private sealed class Seat(string name)
    {
        private int _generation;
        private int _number;

        public SentTurn? Pending { get; set; }

        public SentTurn Next()
        {
            var session = $"{name}-{Text(_generation)}";
            var number = ++_number;
            return new SentTurn(session, $"k{Text(number)}", SampleTurns.For(session, number));
        }

        public void Renew()
        {
            _generation++;
            _number = 0;
            Pending = null;
        }
    }
}
