namespace Simulator.Storage;

/// <summary>How a <see cref="SqliteJournal"/> is opened.</summary>
public sealed record SqliteJournalOptions
{
    /// <summary>Creates the folder and the store when they are not there; otherwise <see cref="StoreMissingException"/>.</summary>
    /// <value>Default true.</value>
    public bool CreateIfMissing { get; init; } = true;

    /// <summary>Quota in pages of 4 KiB, log not counted; null is none. Reaching it is <c>Full</c>.</summary>
    /// <value>Default null.</value>
    public int? MaxPages { get; init; }

    /// <summary>Writes waiting at most; further callers wait for a place.</summary>
    /// <value>Default 1,024.</value>
    public int QueueLength { get; init; } = 1024;

    /// <summary>Pages written before the log is copied into the database.</summary>
    /// <value>Default 1,000 (4 MiB).</value>
    public int CheckpointPages { get; init; } = 1000;

    /// <summary>Writes an anchor at the first append of each day (UTC) and at close.</summary>
    /// <value>Default true.</value>
    public bool WritesAnchors { get; init; } = true;

    // Lets the power-cut drill show that it finds the losses of a weaker setting; the product never sets it.
    internal string Synchronous { get; init; } = "FULL";

    // Lets tests play a disk that does not confirm: throws in place of the commit.
    internal Action? BeforeCommit { get; init; }
}
