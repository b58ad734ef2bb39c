using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Records;

/// <summary>Reads records of one kind. Thread-safe when its journal is.</summary>
/// <typeparam name="TState">The state.</typeparam>
/// <typeparam name="TEvent">Base of its events.</typeparam>
public sealed class RecordReader<TState, TEvent>(IJournalReader journal, RecordKind<TState, TEvent> kind)
    where TState : class
    where TEvent : RecordEvent
{
    /// <summary>A record; its version is 0 when there is none.</summary>
    /// <exception cref="ArgumentException">The id is no stream id.</exception>
    public async ValueTask<Record<TState>> LoadAsync(string id, CancellationToken cancel)
    {
        var state = kind.Start(id);
        var version = 0L;
        foreach (var stored in await journal.ReadAsync(new StreamId(kind.Kind, id), 0, cancel).ConfigureAwait(false))
        {
            if (kind.Codec.Decode(stored) is { } happened)
            {
                state = kind.Fold(state, happened);
            }

            version = stored.N;
        }

        return new Record<TState>(id, version, state);
    }

    /// <summary>A record's events in order, for trails.</summary>
    public async ValueTask<IReadOnlyList<TEvent>> TrailAsync(string id, CancellationToken cancel)
    {
        var stored = await journal.ReadAsync(new StreamId(kind.Kind, id), 0, cancel).ConfigureAwait(false);
        return [.. stored.Select(kind.Codec.Decode).OfType<TEvent>()];
    }

    /// <summary>Lines of all records, last changed first: heads only, nothing is folded.</summary>
    public ValueTask<IReadOnlyList<StreamSummary>> ListAsync(CancellationToken cancel) => journal.ListAsync(kind.Kind, cancel);

    /// <summary>All records, folded, by id.</summary>
    public async ValueTask<IReadOnlyList<Record<TState>>> LoadAllAsync(CancellationToken cancel)
    {
        List<Record<TState>> all = [];
        foreach (var line in (await ListAsync(cancel).ConfigureAwait(false)).OrderBy(l => l.Stream.Id, StringComparer.Ordinal))
        {
            all.Add(await LoadAsync(line.Stream.Id, cancel).ConfigureAwait(false));
        }

        return all;
    }
}
