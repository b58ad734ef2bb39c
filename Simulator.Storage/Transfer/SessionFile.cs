using System.Collections.Immutable;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Storage.Transfer;

/// <summary>A session as it travels between machines: its own stream, the sessions it branches from, its review, and the cases they were played with.</summary>
/// <param name="Session">Id of the session that was exported.</param>
/// <param name="Streams">All streams, the session's own first.</param>
/// <param name="Blobs">Bundles by hash.</param>
public sealed record SessionFile(string Session, ImmutableArray<SealedHistory> Streams, ImmutableSortedDictionary<string, byte[]> Blobs)
{
    /// <summary>Name and version of the format: the first line says it.</summary>
    public const string Format = "simulator-session-1";

    /// <summary>Largest file that is read, in bytes.</summary>
    public const long Longest = 20L * 1024 * 1024;

    /// <summary>Largest bundle after unpacking, in bytes.</summary>
    public const int LargestBlob = 16 * 1024 * 1024;

    /// <summary>Most events in one file.</summary>
    public const int MostEvents = 100_000;
}
