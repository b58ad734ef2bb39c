namespace Simulator.Storage.Anchors;

/// <summary>Writes an anchor at the first append of each day (UTC). For the writer's loop alone.</summary>
internal sealed class DailyAnchor(StoreLocation location, TimeProvider clock, DateTimeOffset? last)
{
    private static readonly TimeSpan BeforeRetry = TimeSpan.FromMinutes(10);

    private DateOnly? _day = last is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    public async Task AppendedAsync()
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (_day == today || now < _notBefore)
        {
            return;
        }

        if (await TryWriteAsync().ConfigureAwait(false))
        {
            _day = today;
        }
        else
        {
            _notBefore = now + BeforeRetry;
        }
    }

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
