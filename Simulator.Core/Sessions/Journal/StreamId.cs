namespace Simulator.Core.Sessions.Journal;

/// <summary>Names one append-only stream of events.</summary>
/// <param name="Kind">One of <c>session</c>, <c>review</c>, <c>person</c>, <c>contest</c>, <c>note</c>.</param>
/// <param name="Id">Lower-case letters, digits and hyphens, 1 to 64 characters; never a path.</param>
public readonly record struct StreamId(string Kind, string Id)
{
    /// <summary>The stream of one training session.</summary>
    public static StreamId Session(string id) => new("session", id);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}/{Id}";
}
