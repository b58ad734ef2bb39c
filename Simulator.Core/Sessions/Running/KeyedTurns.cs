using Simulator.Core.Sessions.Events;

namespace Simulator.Core.Sessions.Running;

/// <summary>Finds what was committed under a request's key, so that a request sent again gets its answer and takes no second turn.</summary>
public static class KeyedTurns
{
    /// <summary>Most characters of a key.</summary>
    public const int MaxKeyLength = 48;

    /// <summary>The answer to a request that was committed before; null when it was not.</summary>
    /// <param name="history">The session, ended or not.</param>
    /// <param name="key">The request's key.</param>
    /// <returns>The events of the turn's decision and the lines spoken in it, also those that were only voiced after a crash.</returns>
    public static TurnAnswer? AnswerOf(SessionHistory history, string key)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (!history.State.Requests.TryGetValue(key, out var turn))
        {
            return null;
        }

        var own = history.Events.Where(e => e.Session == history.State.Id).SkipWhile(e => e.Event is not TraineeSpoke spoke || spoke.Turn != turn).ToList();
        var decided = own.FindIndex(e => e.Event is Directed) + 1;
        return new TurnAnswer(
            null,
            null,
            [.. own.Take(decided).Concat(own.Skip(decided).Where(e => e.Event is ResidentSpoke spoke && spoke.Turn == turn)).Select(Released)]);
    }

    /// <exception cref="ArgumentException">The key is empty, too long, or not made of printable ASCII.</exception>
    internal static void Check(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (key.Length > MaxKeyLength || key.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException($"A request key has 1 to {MaxKeyLength} printable ASCII characters.", nameof(key));
        }
    }

    private static Released Released(PastEvent past) => new(past.N, past.Event, past.Content, past.Turn, past.Minute);
}
