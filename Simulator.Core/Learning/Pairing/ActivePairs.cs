using System.Collections.Immutable;
using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Learning.Pairing;

/// <summary>Who is whose apprentice now, by the pairs of a store. Reads listing lines only.</summary>
public sealed class ActivePairs(IJournalReader journal) : IApprentices
{
    /// <inheritdoc/>
    public async ValueTask<ImmutableHashSet<string>> OfAsync(string mentor, CancellationToken cancel) =>
    [
        .. (await new RecordReader<Pair, PairEvent>(journal, Pair.Kind).ListAsync(cancel).ConfigureAwait(false))
            .Select(line => PairHead.Parse(line.Head))
            .Where(head => head?.Mentor == mentor && head.Stage == PairStage.Active)
            .Select(head => head!.Apprentice!),
    ];
}

/// <summary>Pairs hold reasons and remarks of both people.</summary>
public sealed class PairStreams : IPersonalStreams
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StreamId>> OfAsync(IJournalReader journal, string person, IReadOnlyList<string> sessions, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return
        [
            .. (await journal.ListAsync(Pair.StreamKind, cancel).ConfigureAwait(false))
                .Where(line => person.Length > 0 && PairHead.Parse(line.Head) is { } head && (head.Apprentice == person || head.Mentor == person))
                .Select(line => line.Stream)
                .OrderBy(stream => stream.Id, StringComparer.Ordinal),
        ];
    }
}
