using Simulator.Core.Sessions.Journal;

namespace Simulator.Storage.Verification;

/// <summary>How a stream differs from its chain or its anchors.</summary>
public enum VerifyVerdict
{
    /// <summary>An event, its words or its order is not what was recorded.</summary>
    Edited,

    /// <summary>Events are gone.</summary>
    Missing,

    /// <summary>Events are there that were never recorded.</summary>
    Extra,

    /// <summary>The chain is whole in itself but is not the one that was anchored: history was rewritten, or the anchor file was changed.</summary>
    AnchorDiffers,
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Verdict">What kind.</param>
/// <param name="Stream">The stream; null when it is about no stream (stored bytes, the anchor file, the access log).</param>
/// <param name="N">The first bad event; the line number for the anchor file and the access log; 0 for stored bytes.</param>
/// <param name="Detail">For operators, without any person's words.</param>
public sealed record VerifyFinding(VerifyVerdict Verdict, StreamId? Stream, long N, string Detail);

/// <summary>What a verification found.</summary>
/// <param name="Streams">Streams looked at.</param>
/// <param name="Events">Events looked at.</param>
/// <param name="ErasedEvents">Events whose words were erased: allowed, and counted so that it is seen.</param>
/// <param name="Anchors">Anchors compared.</param>
/// <param name="Findings">The first bad event of each bad stream, and bad anchors; empty when all is whole.</param>
/// <param name="BrokenPages">What SQLite's integrity check says; empty when the file is sound.</param>
public sealed record VerifyReport(
    long Streams,
    long Events,
    long ErasedEvents,
    int Anchors,
    IReadOnlyList<VerifyFinding> Findings,
    IReadOnlyList<string> BrokenPages)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool IsWhole => Findings.Count == 0 && BrokenPages.Count == 0;
}
