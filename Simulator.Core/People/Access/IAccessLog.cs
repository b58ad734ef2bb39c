namespace Simulator.Core.People.Access;

/// <summary>Who read, or tried to read, whose words. Append-only.</summary>
public interface IAccessLog
{
    /// <summary>Adds an entry; durable when it returns, so write first and show then.</summary>
    ValueTask WriteAsync(AccessEntry entry, CancellationToken cancel);

    /// <summary>All entries in the order written.</summary>
    ValueTask<IReadOnlyList<AccessEntry>> ReadAsync(CancellationToken cancel);
}

/// <summary>One look, or one attempt. Holds ids only, nobody's words or name.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Id of the actor.</param>
/// <param name="What">What they asked for.</param>
/// <param name="Whose">Id of the person whose data it is; null when nobody registered.</param>
/// <param name="About">The thing, for example <c>session/s-20260101-abc</c>; null for the person as such.</param>
/// <param name="IsAllowed">False for a refused attempt.</param>
public sealed record AccessEntry(DateTimeOffset At, string Who, Right What, string? Whose, string? About, bool IsAllowed);

/// <summary>An access log that lives as long as its process: for tests and for open stores.</summary>
public sealed class InMemoryAccessLog : IAccessLog
{
    private readonly Lock _gate = new();
    private readonly List<AccessEntry> _entries = [];

    /// <inheritdoc/>
    public ValueTask WriteAsync(AccessEntry entry, CancellationToken cancel)
    {
        lock (_gate)
        {
            _entries.Add(entry);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<AccessEntry>> ReadAsync(CancellationToken cancel)
    {
        lock (_gate)
        {
            return ValueTask.FromResult<IReadOnlyList<AccessEntry>>([.. _entries]);
        }
    }
}
