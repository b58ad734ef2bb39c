using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Tests.Support;

namespace Simulator.Storage.Tests.Contract;

/// <summary>The same promises when the store is closed and opened again between any two operations.</summary>
public sealed class ReopenedSqliteJournalTests : JournalContract
{
    protected override IJournal Journal => new Reopening(Folder.Location, Clock);

    private sealed class Reopening(StoreLocation location, TimeProvider clock) : IJournal
    {
        private static readonly SemaphoreSlim One = new(1);

        public async ValueTask<AppendResult> AppendAsync(
            StreamId stream, long expectedVersion, string key, IReadOnlyList<NewEvent> events, string? head, CancellationToken cancel) =>
            await OnceAsync(journal => journal.AppendAsync(stream, expectedVersion, key, events, head, cancel));

        public async ValueTask<string> PutBlobAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel) =>
            await OnceAsync(journal => journal.PutBlobAsync(bytes, cancel));

        public async ValueTask PutHeadAsync(StreamId stream, string head, CancellationToken cancel) =>
            await OnceAsync(async journal =>
            {
                await journal.PutHeadAsync(stream, head, cancel);
                return true;
            });

        public async ValueTask<int> EraseContentAsync(StreamId stream, CancellationToken cancel) =>
            await OnceAsync(journal => journal.EraseContentAsync(stream, cancel));

        public async ValueTask<IReadOnlyList<StoredEvent>> ReadAsync(StreamId stream, long afterN, CancellationToken cancel) =>
            await OnceAsync(journal => journal.ReadAsync(stream, afterN, cancel));

        public async ValueTask<IReadOnlyList<StreamSummary>> ListAsync(string kind, CancellationToken cancel) =>
            await OnceAsync(journal => journal.ListAsync(kind, cancel));

        public async ValueTask<byte[]?> GetBlobAsync(string hash, CancellationToken cancel) =>
            await OnceAsync(journal => journal.GetBlobAsync(hash, cancel));

        private async Task<T> OnceAsync<T>(Func<SqliteJournal, ValueTask<T>> operation)
        {
            await One.WaitAsync();
            try
            {
                await using var journal = await Some.OpenAsync(location, clock);
                return await operation(journal);
            }
            finally
            {
                One.Release();
            }
        }
    }
}
