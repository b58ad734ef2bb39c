namespace Simulator.LanguageModels.Clients;

/// <summary>What a turn may take. All spans are of wall-clock time and count from the turn's beginning, waiting and repeated calls included.</summary>
public sealed record CallLimits
{
    /// <summary>A resident's turn: 4 s to the first words, 8 s in all, 2 calls.</summary>
    public static CallLimits Turn { get; } = new();

    /// <summary>A long answer nobody waits for (second opinion): one call, no check of language or repetition.</summary>
    public static CallLimits Report { get; } = new()
    {
        FirstWords = TimeSpan.FromSeconds(60),
        Idle = TimeSpan.FromSeconds(20),
        Total = TimeSpan.FromSeconds(180),
        MaxCharacters = 12_000,
        IsTalk = false,
    };

    public TimeSpan FirstWords { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Longest silence between two pieces of a running answer.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(3);

    public TimeSpan Total { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Calls to the server, at least 1.</summary>
    public int MaxCalls { get; init; } = 2;

    /// <summary>Characters of one answer; more is <see cref="ModelFailureKind.Endless"/>.</summary>
    public int MaxCharacters { get; init; } = 900;

    /// <summary>The answer is Chinese talk: another language, a refusal or going round in circles is a failure.</summary>
    public bool IsTalk { get; init; } = true;
}
