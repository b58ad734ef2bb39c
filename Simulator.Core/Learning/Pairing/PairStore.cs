using System.Collections.Immutable;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Learning.Pairing;

/// <summary>Pairs over a journal. Asks nobody's permission: whoever calls has asked. Safe for several threads of the one process that writes.</summary>
public sealed class PairStore(IJournal journal, PairingRules rules) : IDisposable
{
    private readonly RecordWriter<Pair, PairEvent> _writer = new(journal, Pair.Kind);
    private readonly PairDecisions _decisions = new(rules);

    // Whether a mentor has room is a question about all pairs, so only one proposal at a time may ask it.
    private readonly SemaphoreSlim _proposing = new(1, 1);

    /// <summary>What may happen to a pair.</summary>
    public PairDecisions Decisions => _decisions;

    /// <summary>Reads pairs.</summary>
    public RecordReader<Pair, PairEvent> Reader => _writer.Reader;

    /// <summary>Changes a pair.</summary>
    /// <param name="id">The pair.</param>
    /// <param name="decide">One of <see cref="Decisions"/>.</param>
    /// <param name="cancel">Cancels waiting.</param>
    /// <param name="seen">Version the person looked at; null for whatever stands.</param>
    /// <exception cref="RecordFailedException">Full, read-only, or not confirmed.</exception>
    public ValueTask<Change<Pair>> ChangeAsync(string id, Func<Pair, Decision<PairEvent>> decide, CancellationToken cancel, long? seen = null) =>
        _writer.ChangeAsync(id, decide, cancel, seen);

    /// <summary>Proposes a pair. Refused: <c>pair.has_open</c> (the open pair) when the apprentice has one, <c>pair.excluded</c> when a hard rule forbids it; the mentor's places are counted here.</summary>
    /// <param name="id">Id of the new pair.</param>
    /// <param name="apprentice">The apprentice.</param>
    /// <param name="mentor">The mentor; its count of apprentices is replaced by that of the store.</param>
    /// <param name="score">Score; null when proposed by hand.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who proposes.</param>
    /// <param name="cancel">Cancels waiting.</param>
    /// <exception cref="RecordFailedException">Full, read-only, or not confirmed.</exception>
    public async ValueTask<Change<Pair>> ProposeAsync(string id, Apprentice apprentice, Mentor mentor, PairScore? score, DateTimeOffset now, string by, CancellationToken cancel)
    {
        await _proposing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var open = await OpenAsync(cancel).ConfigureAwait(false);
            if (open.FirstOrDefault(p => p.Head.Apprentice == apprentice.Id) is { Id: not null } other && other.Id != id)
            {
                return new Change<Pair>(await Reader.LoadAsync(id, cancel).ConfigureAwait(false), new Refusal("pair.has_open", other.Id));
            }

            var counted = mentor with { Apprentices = open.Count(p => p.Head.Mentor == mentor.Id) };
            return await ChangeAsync(id, pair => _decisions.Propose(pair, apprentice, counted, score, now, by), cancel).ConfigureAwait(false);
        }
        finally
        {
            _proposing.Release();
        }
    }

    /// <summary>How many places of each mentor are taken by open pairs; mentors without any are missing.</summary>
    public async ValueTask<ImmutableSortedDictionary<string, int>> PlacesTakenAsync(CancellationToken cancel) =>
        (await OpenAsync(cancel).ConfigureAwait(false))
            .GroupBy(p => p.Head.Mentor!, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    /// <summary>Ids of the apprentices of a mentor's active pairs.</summary>
    public async ValueTask<ImmutableHashSet<string>> ApprenticesOfAsync(string mentor, CancellationToken cancel) =>
        [.. (await HeadsAsync(cancel).ConfigureAwait(false)).Where(p => p.Head.Mentor == mentor && p.Head.Stage == PairStage.Active).Select(p => p.Head.Apprentice!)];

    /// <summary>Ids of all pairs a person was ever in, by id.</summary>
    public async ValueTask<ImmutableArray<string>> OfPersonAsync(string person, CancellationToken cancel) =>
        [.. (await HeadsAsync(cancel).ConfigureAwait(false)).Where(p => p.Head.Apprentice == person || p.Head.Mentor == person).Select(p => p.Id).Order(StringComparer.Ordinal)];

    /// <summary>How often an apprentice changed without blame.</summary>
    public async ValueTask<int> ChangesOfAsync(string apprentice, CancellationToken cancel) =>
        (await HeadsAsync(cancel).ConfigureAwait(false)).Count(p => p.Head.Apprentice == apprentice && p.Head.Stage == PairStage.Changed);

    /// <inheritdoc/>
    public void Dispose() => _proposing.Dispose();

    private async ValueTask<List<(string Id, PairHead Head)>> OpenAsync(CancellationToken cancel) =>
        [.. (await HeadsAsync(cancel).ConfigureAwait(false)).Where(p => p.Head.TakesPlace)];

    private async ValueTask<List<(string Id, PairHead Head)>> HeadsAsync(CancellationToken cancel)
    {
        List<(string, PairHead)> heads = [];
        foreach (var line in await Reader.ListAsync(cancel).ConfigureAwait(false))
        {
            if (PairHead.Parse(line.Head) is { } head)
            {
                heads.Add((line.Stream.Id, head));
            }
        }

        return heads;
    }
}
