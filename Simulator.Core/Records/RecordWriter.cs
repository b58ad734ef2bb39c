using System.Globalization;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Records;

/// <summary>Changes records of one kind: load, decide, append with the version that was seen. Thread-safe when its journal is.</summary>
/// <typeparam name="TState">The state.</typeparam>
/// <typeparam name="TEvent">Base of its events.</typeparam>
public sealed class RecordWriter<TState, TEvent>(IJournal journal, RecordKind<TState, TEvent> kind)
    where TState : class
    where TEvent : RecordEvent
{
    private const int Attempts = 20;

    private readonly RecordReader<TState, TEvent> _reader = new(journal, kind);

    /// <summary>The reading side.</summary>
    public RecordReader<TState, TEvent> Reader => _reader;

    /// <summary>Changes a record, all events or none; durable when it returns.</summary>
    /// <param name="id">The record; begins with its first event.</param>
    /// <param name="decide">Pure; called again when somebody else was faster.</param>
    /// <param name="cancel">Cancels waiting; a commit that has begun is not undone.</param>
    /// <param name="seen">Version the person looked at: when it is not the present one, the change is refused. Null decides on whatever stands.</param>
    /// <exception cref="RecordFailedException">Full, read-only, or not confirmed.</exception>
    public async ValueTask<Change<TState>> ChangeAsync(string id, Func<TState, Decision<TEvent>> decide, CancellationToken cancel, long? seen = null)
    {
        ArgumentNullException.ThrowIfNull(decide);
        var stream = new StreamId(kind.Kind, id);
        for (var attempt = 1; ; attempt++)
        {
            var record = await _reader.LoadAsync(id, cancel).ConfigureAwait(false);
            if (seen is { } looked && looked != record.Version)
            {
                return new Change<TState>(record, Refusal.ChangedMeanwhile);
            }

            var decision = decide(record.State);
            if (decision.Refusal is not null || decision.Events.IsEmpty)
            {
                return new Change<TState>(record, decision.Refusal);
            }

            var state = decision.Events.Aggregate(record.State, kind.Fold);
            NewEvent[] events = [.. decision.Events.Select(kind.Codec.Encode)];
            var key = string.Create(CultureInfo.InvariantCulture, $"{kind.Kind}/{id}/{record.Version + 1}");
            var result = await journal.AppendAsync(stream, record.Version, key, events, kind.Head(state), cancel).ConfigureAwait(false);
            var isOurs = result.Outcome == AppendOutcome.Appended
                || (result.Outcome == AppendOutcome.AlreadyAppended && await IsOursAsync(stream, record.Version, events, cancel).ConfigureAwait(false));
            if (isOurs)
            {
                return new Change<TState>(new Record<TState>(id, record.Version + events.Length, state), null);
            }

            if (attempt == Attempts || result.Outcome is AppendOutcome.Full or AppendOutcome.ReadOnly)
            {
                throw new RecordFailedException(stream, result.Outcome, result.Detail);
            }
        }
    }

    /// <summary>Erases all words of a record; its events stay and still verify.</summary>
    /// <returns>How many events lost their words.</returns>
    public ValueTask<int> EraseWordsAsync(string id, CancellationToken cancel) => journal.EraseContentAsync(new StreamId(kind.Kind, id), cancel);

    // The key names the version, so another writer may have used it first: only our own events there mean that an attempt of ours was committed.
    private async ValueTask<bool> IsOursAsync(StreamId stream, long version, NewEvent[] events, CancellationToken cancel)
    {
        var stored = await journal.ReadAsync(stream, version, cancel).ConfigureAwait(false);
        return stored.Count >= events.Length
            && stored.Zip(events).All(p => p.First.Type == p.Second.Type && p.First.Body == p.Second.Body && p.First.Content == p.Second.Content);
    }
}
