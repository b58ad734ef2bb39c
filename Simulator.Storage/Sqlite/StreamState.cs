namespace Simulator.Storage.Sqlite;

/// <summary>What the writer must know of a stream to append to it.</summary>
/// <param name="Row">Its row in <c>streams</c>; 0 when there is none yet.</param>
/// <param name="Version">N of its last event.</param>
/// <param name="Link">Hash of its last event, or the chain's start.</param>
internal sealed record StreamState(long Row, long Version, byte[] Link)
{
    public string? HeadHash => Version == 0 ? null : Convert.ToHexStringLower(Link);
}
