using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Anchors;
using Simulator.Storage.Sqlite;
using Simulator.Storage.Verification;

namespace Simulator.Storage;

/// <summary>The writing side of a SQLite store; there is one per store at a time.</summary>
/// <remarks>
/// Safe for many threads. One connection in one process does every write and checkpoint. An append answers after its commit
/// is on disk (write-ahead log, <c>synchronous=FULL</c>); appends that arrive together share a commit. After damage, or after three
/// commits in a row that the disk did not confirm, every write is refused until the store is opened again; reading goes on.
/// </remarks>
public sealed class SqliteJournal : IJournal, IAsyncDisposable
{
    private readonly StoreOwner _owner;
    private readonly SqliteConnection _connection;
    private readonly JournalWriter _writer;
    private readonly SqliteJournalReader _reader;
    private readonly DailyAnchor? _anchor;
    private int _isClosed;

    private SqliteJournal(StoreLocation location, SqliteJournalOptions options, TimeProvider clock, StoreOwner owner, SqliteConnection connection, AnchorLog anchors)
    {
        Location = location;
        _owner = owner;
        _connection = connection;
        _reader = SqliteJournalReader.Open(location);
        if (options.WritesAnchors)
        {
            _anchor = new DailyAnchor(location, clock, anchors.Anchors.Count == 0 ? null : anchors.Anchors[^1].At);
        }

        _writer = new JournalWriter(connection, location.DatabasePath, options, clock, _anchor);
    }

    /// <summary>Version of the SQLite library in use, for logs and <c>doctor</c>.</summary>
    public static string SqliteVersion
    {
        get
        {
            using var connection = new SqliteConnection();
            return connection.ServerVersion;
        }
    }

    /// <summary>Where the store is.</summary>
    public StoreLocation Location { get; }

    /// <summary>Why writes are refused; null while the store takes them. Appends then answer <see cref="AppendOutcome.ReadOnly"/>.</summary>
    public StoreException? Refusal => _writer.Refusal;

    /// <summary>Takes the store over, checks it (pages, heads, anchors), brings it to the present format and opens it for writing.</summary>
    /// <exception cref="StoreOwnedException">Another process has it; told within a second.</exception>
    /// <exception cref="StoreMissingException">It is not there and was not to be created.</exception>
    /// <exception cref="StoreDamagedException">It is damaged; nothing was written.</exception>
    /// <exception cref="StoreNewerException">It was made by a newer version; nothing was written.</exception>
    /// <exception cref="StoreException">It is foreign, on a network share, or cannot be opened.</exception>
    public static async Task<SqliteJournal> OpenAsync(StoreLocation location, SqliteJournalOptions options, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(location);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        StoreFolder.Prepare(location, options.CreateIfMissing);
        StoreOwner? owner = null;
        try
        {
            owner = await StoreOwner.TakeAsync(location, cancel).ConfigureAwait(false);
            return await Task.Run(() => OpenOwned(location, options, clock, owner), cancel).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            owner?.Dispose();
            if (fault is SqliteException ofSqlite)
            {
                throw ofSqlite.ToStoreException(location.DatabasePath);
            }

            if (fault is IOException or UnauthorizedAccessException)
            {
                throw StoreException.Unavailable(location.Folder, fault);
            }

            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The arguments break a rule of <see cref="JournalRules"/>, or a text is not valid Unicode.</exception>
    /// <exception cref="ObjectDisposedException">The journal is closed.</exception>
    public ValueTask<AppendResult> AppendAsync(
        StreamId stream,
        long expectedVersion,
        string key,
        IReadOnlyList<NewEvent> events,
        string? head,
        CancellationToken cancel)
    {
        JournalRules.CheckAppend(stream, expectedVersion, key, events, head);
        // Encoded and hashed here, by the caller, because all writes go one after the other.
        var bytes = new EventBytes[events.Count];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = new EventBytes(events[i], events[i].Content is null ? [] : RandomNumberGenerator.GetBytes(EventChain.SaltLength));
        }

        return _writer.WriteAsync(new AppendRequest(stream, expectedVersion, key, bytes, head, cancel), cancel);
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">It could not be written; see <see cref="StoreException.Code"/>.</exception>
    public ValueTask<string> PutBlobAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel) =>
        _writer.WriteAsync(new BlobRequest(BlobHash.Of(bytes.Span), bytes.ToArray(), cancel), cancel);

    /// <inheritdoc/>
    /// <exception cref="StoreException">It could not be written; see <see cref="StoreException.Code"/>.</exception>
    public async ValueTask PutHeadAsync(StreamId stream, string head, CancellationToken cancel)
    {
        JournalRules.CheckStream(stream);
        JournalRules.CheckHead(head);
        await _writer.WriteAsync(new HeadRequest(stream, head, cancel), cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>The words are overwritten in the database and the log is cut, as soon as no reader is still using it. Backups made before keep them.</remarks>
    /// <exception cref="StoreException">It could not be written; see <see cref="StoreException.Code"/>.</exception>
    public ValueTask<int> EraseContentAsync(StreamId stream, CancellationToken cancel)
    {
        JournalRules.CheckStream(stream);
        return _writer.WriteAsync(new EraseRequest(stream, cancel), cancel);
    }

    /// <summary>Takes streams of another journal in, all or none, as they are: numbers, times and links stay.</summary>
    /// <param name="streams">Checked here again; one that stands here already, whole or with more behind it, is left alone.</param>
    /// <param name="cancel">Cancels waiting.</param>
    /// <exception cref="StoreException">It could not be written; see <see cref="StoreException.Code"/>.</exception>
    public ValueTask<IntakeResult> TakeInAsync(IReadOnlyList<SealedHistory> streams, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(streams);
        foreach (var stream in streams)
        {
            JournalRules.CheckStream(stream.Stream);
            JournalRules.CheckHead(stream.Head);
            if (stream.Events.IsEmpty || stream.FirstBroken() is not null)
            {
                return ValueTask.FromResult(new IntakeResult(IntakeOutcome.Broken, stream.Stream));
            }
        }

        return _writer.WriteAsync(new IntakeRequest(streams, cancel), cancel);
    }

    /// <inheritdoc/>
    /// <exception cref="StoreDamagedException">The stream's chain is broken; from then on every write is refused.</exception>
    public ValueTask<IReadOnlyList<StoredEvent>> ReadAsync(StreamId stream, long afterN, CancellationToken cancel) =>
        Watched(() => _reader.ReadAsync(stream, afterN, cancel));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StreamSummary>> ListAsync(string kind, CancellationToken cancel) =>
        Watched(() => _reader.ListAsync(kind, cancel));

    /// <inheritdoc/>
    /// <exception cref="StoreDamagedException">The bytes are not those of the hash; from then on every write is refused.</exception>
    public ValueTask<byte[]?> GetBlobAsync(string hash, CancellationToken cancel) =>
        Watched(() => _reader.GetBlobAsync(hash, cancel));

    /// <summary>Finishes what is queued, writes an anchor, empties the log and gives the store free. Doing it twice is harmless.</summary>
    public async Task CloseAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) == 1)
        {
            return;
        }

        try
        {
            _reader.Dispose();
            await _writer.DisposeAsync().ConfigureAwait(false);
            if (_anchor is not null && Refusal is null)
            {
                await _anchor.TryWriteAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            // Last of all connections, so that SQLite removes the log.
            await _connection.DisposeAsync().ConfigureAwait(false);
            _owner.Dispose();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);

    /// <summary>For drills: changes the quota while the store is open.</summary>
    internal ValueTask<bool> LimitPagesAsync(int pages) => _writer.WriteAsync(new QuotaRequest(pages), CancellationToken.None);

    private static SqliteJournal OpenOwned(StoreLocation location, SqliteJournalOptions options, TimeProvider clock, StoreOwner owner)
    {
        var anchors = AnchorLog.Read(location.AnchorPath);
        var version = StartCheck.Run(location, anchors);
        var connection = SqliteConnections.OpenWriter(location.DatabasePath, options.MaxPages, options.Synchronous);
        try
        {
            StoreSchema.Migrate(connection, version);
            return new SqliteJournal(location, options, clock, owner, connection, anchors);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private ValueTask<T> Watched<T>(Func<ValueTask<T>> read)
    {
        try
        {
            return read();
        }
        catch (StoreDamagedException damage)
        {
            _writer.Refuse(damage);
            throw;
        }
    }
}
