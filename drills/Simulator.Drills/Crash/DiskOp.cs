namespace Simulator.Drills.Crash;

/// <summary>Something a program did to a file, or told its client, in the order it happened.</summary>
internal abstract record DiskOp
{
    /// <summary>Bytes written at a place of a file.</summary>
    internal sealed record Write(string Path, long Offset, byte[] Bytes) : DiskOp;

    /// <summary>A file was made if it was not there.</summary>
    internal sealed record Create(string Path) : DiskOp;

    /// <summary>A file cut or lengthened.</summary>
    internal sealed record Cut(string Path, long Length) : DiskOp;

    /// <summary>Everything written to the file before is on the disk.</summary>
    internal sealed record Sync(string Path) : DiskOp;

    /// <summary>A file lost its name.</summary>
    internal sealed record Unlink(string Path) : DiskOp;

    /// <summary>A file got another name.</summary>
    internal sealed record Rename(string From, string To) : DiskOp;

    /// <summary>The client was told that a session stands at an event.</summary>
    internal sealed record Acknowledged(string Session, long N) : DiskOp;
}
