using Simulator.Core.Sessions.Journal;

namespace Simulator.Storage.Sqlite;

/// <summary>Something a caller waits to have written.</summary>
internal abstract class WriteRequest(CancellationToken cancel)
{
    /// <summary>The caller has gone: nothing needs to be written for it.</summary>
    public bool IsCancelled => cancel.IsCancellationRequested;

    /// <summary>Events written, for counting; 0 for other writes.</summary>
    public virtual bool Appends => false;

    /// <summary>True when words were removed, so that the log must be cleared too.</summary>
    public virtual bool Erases => false;

    /// <summary>Writes within a transaction; may be run again in another one when the first was rolled back.</summary>
    public abstract void Execute(WriteTransaction transaction);

    /// <summary>The transaction of the last <see cref="Execute"/> is on disk.</summary>
    public abstract void Complete();

    /// <summary>Nothing of it was written, or nobody knows.</summary>
    public abstract void Refuse(StoreException reason);

    public abstract void Cancel();
}

/// <summary>A write that answers with a value.</summary>
internal abstract class WriteRequest<T>(CancellationToken cancel) : WriteRequest(cancel)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken _cancel = cancel;

    public Task<T> Answer => _done.Task;

    protected T? Result { get; set; }

    public override void Complete() => _done.TrySetResult(Result!);

    public override void Refuse(StoreException reason) => _done.TrySetException(reason);

    public override void Cancel() => _done.TrySetCanceled(_cancel);

    protected void Answered(T result) => _done.TrySetResult(result);
}

internal sealed class AppendRequest(StreamId stream, long expectedVersion, string key, EventBytes[] events, string? head, CancellationToken cancel)
    : WriteRequest<AppendResult>(cancel)
{
    public override bool Appends => true;

    public override void Execute(WriteTransaction transaction) =>
        Result = transaction.Append(stream, expectedVersion, key, events, head);

    public override void Refuse(StoreException reason)
    {
        var outcome = reason.Code switch
        {
            StoreErrorCode.Full => AppendOutcome.Full,
            StoreErrorCode.Unknown => AppendOutcome.Unknown,
            _ => AppendOutcome.ReadOnly,
        };
        Answered(new AppendResult(outcome, -1, null, reason.Message));
    }
}

internal sealed class BlobRequest(string hash, byte[] bytes, CancellationToken cancel) : WriteRequest<string>(cancel)
{
    public override void Execute(WriteTransaction transaction)
    {
        transaction.PutBlob(hash, bytes);
        Result = hash;
    }
}

internal sealed class IntakeRequest(IReadOnlyList<SealedHistory> streams, CancellationToken cancel) : WriteRequest<IntakeResult>(cancel)
{
    public override bool Appends => true;

    public override void Execute(WriteTransaction transaction) => Result = transaction.TakeIn(streams);
}

internal sealed class HeadRequest(StreamId stream, string head, CancellationToken cancel) : WriteRequest<bool>(cancel)
{
    public override void Execute(WriteTransaction transaction) => transaction.PutHead(stream, head);
}

internal sealed class EraseRequest(StreamId stream, CancellationToken cancel) : WriteRequest<int>(cancel)
{
    public override bool Erases => Result > 0;

    public override void Execute(WriteTransaction transaction) => Result = transaction.Erase(stream);
}

/// <summary>Changes the quota while the store is open: space that comes back.</summary>
internal sealed class QuotaRequest(int pages) : WriteRequest<bool>(CancellationToken.None)
{
    public override void Execute(WriteTransaction transaction) => transaction.LimitPages(pages);
}
