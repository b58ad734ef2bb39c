namespace Simulator.Core.Sessions.Journal;

/// <summary>What became of an append.</summary>
public enum AppendOutcome
{
    /// <summary>Committed now; safe against power loss. The events may be shown.</summary>
    Appended,

    /// <summary>The same idempotency key was committed before; nothing was written again. Treat as success.</summary>
    AlreadyAppended,

    /// <summary>The stream's head is not the expected version: re-read and decide again.</summary>
    Conflict,

    /// <summary>The store is full: nothing was written, earlier data is readable, try again when space is back.</summary>
    Full,

    /// <summary>The store refuses writes (read-only after damage or repeated faults, or owned by another process).</summary>
    ReadOnly,

    /// <summary>The disk did not confirm the commit. Retry with the same key: that is harmless.</summary>
    Unknown,
}

/// <summary>The answer to <see cref="IJournal.AppendAsync"/>.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Version">N of the stream's last event after the call; -1 when unknown.</param>
/// <param name="HeadHash">Hash of that last event; null when the stream is empty or unknown.</param>
/// <param name="Detail">For operators: cause in one sentence; null on success.</param>
public sealed record AppendResult(AppendOutcome Outcome, long Version, string? HeadHash, string? Detail = null)
{
    /// <summary>True when the events are durably in the journal.</summary>
    public bool IsCommitted => Outcome is AppendOutcome.Appended or AppendOutcome.AlreadyAppended;
}
