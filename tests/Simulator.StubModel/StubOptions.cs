namespace Simulator.StubModel;

public sealed record StubOptions
{
    public StubMode Mode { get; init; } = StubMode.WellBehaved;

    /// <summary>0 for a free port.</summary>
    public int Port { get; init; }

    /// <summary>TLS with a certificate nobody trusts.</summary>
    public bool IsHttps { get; init; }

    /// <summary>Before the first piece.</summary>
    public TimeSpan FirstPiece { get; init; }

    /// <summary>Between pieces.</summary>
    public TimeSpan Pace { get; init; }

    /// <summary>Text of the Retry-After header of 429; null for none.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>Key without which the answer is 401; null accepts every caller.</summary>
    public string? Key { get; init; }

    /// <summary>Told of every request as it comes in.</summary>
    public Action<StubRequest>? Heard { get; init; }

    /// <summary>What the well-behaved mode says; null for <see cref="Replies.WellBehaved"/>.</summary>
    public Func<StubRequest, string>? Reply { get; init; }
}
