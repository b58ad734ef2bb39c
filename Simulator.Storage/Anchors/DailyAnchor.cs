namespace Simulator.Storage.Anchors;

/// <summary>Writes an anchor at the first append of each day (UTC). For whoever is writing alone.</summary>
internal sealed class DailyAnchor(StoreLocation location, TimeProvider clock, DateTimeOffset? last)
{
    private static readonly TimeSpan BeforeRetry = TimeSpan.FromMinutes(10);

    private DateOnly? _day = last is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    /// <summary>True when the next append of this moment would be the first of its day.</summary>
    public bool IsDue => IsDueAt(clock.GetUtcNow());

    public async Task AppendedAsync()
    {
        var now = clock.GetUtcNow();
        if (!IsDueAt(now))
        {
            return;
        }

        if (await TryWriteAsync().ConfigureAwait(false))
        {
            _day = DateOnly.FromDateTime(now.UtcDateTime);
        }
        else
        {
            _notBefore = now + BeforeRetry;
        }
    }

    private bool IsDueAt(DateTimeOffset now) => _day != DateOnly.FromDateTime(now.UtcDateTime) && now >= _notBefore;

    /// <returns>False when the file could not be written: an anchor that is late must not cost a trainee their turn.</returns>
    public async Task<bool> TryWriteAsync()
    {
        try
        {
            await AnchorFile.WriteAsync(location, clock, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or StoreException)
        {
            return false;
        }
    }
}
