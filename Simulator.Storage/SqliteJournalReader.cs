using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Sqlite;

namespace Simulator.Storage;

/// <summary>Reads a store without ever writing to it: beside a writing process, or when there is none.</summary>
/// <remarks>
/// Safe for many threads. Everything it returns was checked against its chain; what does not fit is a
/// <see cref="StoreDamagedException"/>, never a wrong text. SQLite reads block the calling thread for their time.
/// </remarks>
public sealed class SqliteJournalReader : IJournalReader, IDisposable
{
    private const int KeptSessions = 4;

    private readonly ConcurrentBag<ReadSession> _idle = [];
    private readonly string _path;
    private volatile bool _isDisposed;

    private SqliteJournalReader(StoreLocation location) => _path = location.DatabasePath;

    /// <summary>Opens a store for reading.</summary>
    /// <exception cref="StoreMissingException">There is no store; nothing is created.</exception>
    /// <exception cref="StoreNewerException">It was made by a newer version.</exception>
    /// <exception cref="StoreDamagedException">The file is no readable database.</exception>
    /// <exception cref="StoreException">It is foreign or cannot be opened.</exception>
    public static SqliteJournalReader Open(StoreLocation location)
    {
        ArgumentNullException.ThrowIfNull(location);
        var reader = new SqliteJournalReader(location);
        reader._idle.Add(reader.NewSession());
        return reader;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreDamagedException">The stream's chain is broken.</exception>
    public ValueTask<IReadOnlyList<StoredEvent>> ReadAsync(StreamId stream, long afterN, CancellationToken cancel)
    {
        JournalRules.CheckStream(stream);
        return Read<IReadOnlyList<StoredEvent>>(session => session.Events(stream, afterN, cancel), cancel);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StreamSummary>> ListAsync(string kind, CancellationToken cancel) =>
        Read<IReadOnlyList<StreamSummary>>(session => session.List(kind, cancel), cancel);

    /// <inheritdoc/>
    /// <exception cref="StoreDamagedException">The bytes are not those of the hash.</exception>
    public ValueTask<byte[]?> GetBlobAsync(string hash, CancellationToken cancel) =>
        Read(session => session.Blob(hash), cancel);

    /// <summary>A whole stream with all that its chain covers, for another journal; null when there is none.</summary>
    /// <exception cref="StoreDamagedException">The stream's chain is broken.</exception>
    public ValueTask<SealedHistory?> SealAsync(StreamId stream, CancellationToken cancel)
    {
        JournalRules.CheckStream(stream);
        return Read(session => session.Seal(stream, cancel), cancel);
    }

    /// <summary>Closes the connections. Reads under way end first.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private ValueTask<T> Read<T>(Func<ReadSession, T> read, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var session = _idle.TryTake(out var idle) ? idle : NewSession();
        var isSound = false;
        try
        {
            var result = read(session);
            isSound = true;
            return ValueTask.FromResult(result);
        }
        catch (SqliteException fault)
        {
            throw fault.ToStoreException(_path);
        }
        finally
        {
            // After a fault a fresh connection is the safer one.
            if (isSound && !_isDisposed && _idle.Count < KeptSessions)
            {
                _idle.Add(session);
            }
            else
            {
                session.Dispose();
            }
        }
    }

    private ReadSession NewSession()
    {
        try
        {
            return new ReadSession(_path);
        }
        catch (SqliteException fault)
        {
            throw fault.ToStoreException(_path);
        }
    }
}
