using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Records;

/// <summary>A change could not be made durable: the store is full, takes no writes, or did not confirm.</summary>
public sealed class RecordFailedException : Exception
{
    /// <summary>Makes one.</summary>
    public RecordFailedException(StreamId stream, AppendOutcome outcome, string? detail)
        : base($"{stream}: {outcome}. {detail}".TrimEnd())
    {
        Stream = stream;
        Outcome = outcome;
    }

    /// <summary>The record.</summary>
    public StreamId Stream { get; }

    /// <summary>What became of the append; <see cref="AppendOutcome.Unknown"/> may have been written after all.</summary>
    public AppendOutcome Outcome { get; }
}
