using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Simulator.Storage.Anchors;

namespace Simulator.Storage.Sqlite;

/// <summary>Owns the writing connection: one transaction for all that is queued, at most 50 writes, never waiting for more.</summary>
/// <remarks>
/// A write that finds nobody before it is written by its caller's own thread; handing it to the loop and back would cost more than
/// its rows do. Whatever comes meanwhile is queued for the loop. Whoever writes holds <c>_pen</c>.
/// </remarks>
internal sealed class JournalWriter : IAsyncDisposable
{
    private const int MostAtOnce = 50;
    private const int FaultsUntilReadOnly = 3;

    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly WriteTransaction _transaction;
    private readonly LogKeeper _log;
    private readonly Channel<WriteRequest> _queue;
    private readonly Action? _beforeCommit;
    private readonly DailyAnchor? _anchor;
    private readonly SemaphoreSlim _pen = new(1);
    private readonly Task _loop;
    private volatile StoreException? _refusal;
    private volatile bool _isClosed;
    private int _faults;

    public JournalWriter(SqliteConnection connection, string path, SqliteJournalOptions options, TimeProvider clock, DailyAnchor? anchor)
    {
        _path = path;
        _connection = connection;
        _transaction = new WriteTransaction(connection, path, clock);
        _log = new LogKeeper(connection, options.CheckpointPages);
        _beforeCommit = options.BeforeCommit;
        _anchor = anchor;
        _queue = Channel.CreateBounded<WriteRequest>(new BoundedChannelOptions(options.QueueLength) { SingleReader = true });
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Why nothing is written any more; null while the store takes writes.</summary>
    public StoreException? Refusal => _refusal;

    /// <summary>Writes, or queues a write when others are before it; waits for a place when the queue is full.</summary>
    /// <exception cref="ObjectDisposedException">The journal is closed.</exception>
    public async ValueTask<T> WriteAsync<T>(WriteRequest<T> request, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (_queue.Reader.Count == 0 && await _pen.WaitAsync(0, CancellationToken.None).ConfigureAwait(false))
        {
            WriteOwn(request);
            return await request.Answer.ConfigureAwait(false);
        }

        try
        {
            await _queue.Writer.WriteAsync(request, cancel).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteJournal));
        }

        return await request.Answer.WaitAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Refuses all writes from now on. The first reason stays.</summary>
    public void Refuse(StoreException reason) => Interlocked.CompareExchange(ref _refusal, reason, null);

    /// <summary>Writes what is queued, then leaves the connection to the caller.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
        await _pen.WaitAsync().ConfigureAwait(false);
        _isClosed = true;
        _pen.Release();
        if (_refusal is null)
        {
            _log.Clear();
        }
        else
        {
            SqliteConnections.LeaveLogOnClose(_connection);
        }

        _transaction.Dispose();
    }

    private async Task RunAsync()
    {
        var batch = new List<WriteRequest>(MostAtOnce);
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            await _pen.WaitAsync().ConfigureAwait(false);
            var isDone = false;
            try
            {
                Take(batch);
                Write(batch);
                await KeepUpAsync(batch).ConfigureAwait(false);
                isDone = true;
            }
            finally
            {
                LayDown(isDone, batch);
            }

            batch.Clear();
        }
    }

    private void WriteOwn(WriteRequest request)
    {
        List<WriteRequest> batch = [request];
        var isDone = false;
        var needsMore = false;
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(SqliteJournal));
            Write(batch);
            needsMore = NeedsUpkeep(batch);
            isDone = true;
        }
        finally
        {
            if (!needsMore)
            {
                LayDown(isDone || _isClosed, batch);
            }
        }

        if (needsMore)
        {
            // Copying the log takes as long as many turns: the caller's answer does not wait for it.
            _ = Task.Run(() => KeepUpAndLayDownAsync(batch));
        }
    }

    private async Task KeepUpAndLayDownAsync(List<WriteRequest> batch)
    {
        var isDone = false;
        try
        {
            await KeepUpAsync(batch).ConfigureAwait(false);
            isDone = true;
        }
        finally
        {
            LayDown(isDone, batch);
        }
    }

    private bool NeedsUpkeep(List<WriteRequest> batch) => _log.IsLong || (_anchor is { IsDue: true } && IsAppended(batch));

    private async ValueTask KeepUpAsync(List<WriteRequest> batch)
    {
        if (_log.IsLong)
        {
            _log.CopyOrClear();
        }

        if (_anchor is not null && IsAppended(batch))
        {
            await _anchor.AppendedAsync().ConfigureAwait(false);
        }
    }

    private bool IsAppended(List<WriteRequest> batch) => _refusal is null && batch.Exists(request => request.Appends);

    private void LayDown(bool isDone, List<WriteRequest> batch)
    {
        if (!isDone)
        {
            Abandon(batch);
        }

        _pen.Release();
    }

    // Only a defect ends a write like this; nobody may wait for ever because of it.
    private void Abandon(List<WriteRequest> batch)
    {
        Refuse(StoreException.ReadOnly(_path, "its writer has stopped."));
        _queue.Writer.TryComplete();
        batch.ForEach(request => request.Refuse(_refusal!));
        while (_queue.Reader.TryRead(out var request))
        {
            request.Refuse(_refusal!);
        }
    }

    private void Take(List<WriteRequest> batch)
    {
        while (batch.Count < MostAtOnce && _queue.Reader.TryRead(out var request))
        {
            if (request.IsCancelled)
            {
                request.Cancel();
            }
            else
            {
                batch.Add(request);
            }
        }
    }

    private void Write(List<WriteRequest> batch)
    {
        if (batch.Count == 0 || TryWrite(batch) is not { } reason)
        {
            return;
        }

        if (reason.Code == StoreErrorCode.Full)
        {
            // Copying the log into the database lets its space be used again.
            _log.Copy();
        }

        if (_refusal is not null || reason.Code == StoreErrorCode.Unknown)
        {
            batch.ForEach(request => request.Refuse(reason));
            return;
        }

        // One of them spoils the rest, or is too big: each gets its own transaction.
        foreach (var request in batch)
        {
            if (TryWrite([request]) is { } own)
            {
                request.Refuse(own);
            }
        }
    }

    private StoreException? TryWrite(List<WriteRequest> batch)
    {
        if (_refusal is { } refusal)
        {
            return refusal;
        }

        try
        {
            _transaction.Begin();
            batch.ForEach(request => request.Execute(_transaction));
            _beforeCommit?.Invoke();
            _transaction.Commit();
        }
        catch (SqliteException fault)
        {
            return Undo(Judge(fault));
        }
        catch (StoreDamagedException damage)
        {
            Refuse(damage);
            return Undo(damage);
        }

        _faults = 0;
        if (batch.Exists(request => request.Erases))
        {
            _log.Clear();
        }

        batch.ForEach(request => request.Complete());
        return null;
    }

    private StoreException Judge(SqliteException fault)
    {
        if (fault.IsDisk())
        {
            if (++_faults >= FaultsUntilReadOnly)
            {
                Refuse(StoreException.ReadOnly(_path, $"the disk failed to confirm {FaultsUntilReadOnly} writes in a row. Check the disk, then start again."));
            }

            return StoreException.Unknown(_path, fault);
        }

        var reason = fault.ToStoreException(_path);
        if (reason is StoreDamagedException)
        {
            Refuse(reason);
        }

        return reason;
    }

    private StoreException Undo(StoreException reason)
    {
        try
        {
            _transaction.Rollback();
        }
        catch (SqliteException fault)
        {
            Refuse(StoreException.ReadOnly(_path, $"a failed write could not be undone ({fault.SqliteExtendedErrorCode})."));
        }

        return reason;
    }
}
