using System.Collections.Immutable;

namespace Simulator.LanguageModels.Clients;

/// <summary>How to reach a model and what it may cost. The key itself is never part of a settings value: see <see cref="KeySource"/>.</summary>
/// <param name="Endpoint">Absolute http or https address up to and including <c>/v1</c>.</param>
/// <param name="Name">The model's name at that endpoint; Azure: the deployment's name.</param>
public sealed record ModelSettings(Uri Endpoint, string Name)
{
    /// <summary>A name registered in <see cref="ModelKinds"/>: <c>openai</c>, <c>azure</c>, or one that was added.</summary>
    public string Kind { get; init; } = ModelKinds.OpenAi;

    /// <summary>Fields of the request body the preset adds, as JSON texts by name (<c>enable_thinking</c> to <c>false</c>).</summary>
    public ImmutableSortedDictionary<string, string> Extra { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Name of the field that limits the answer's length: most compatible servers still know only this one.</summary>
    public string TokenLimitField { get; init; } = "max_tokens";

    /// <summary>Where the key comes from; null means none (local servers; Azure: Entra ID).</summary>
    public KeySource? Key { get; init; }

    /// <summary>Seconds until the first words must be there, tries and waiting included.</summary>
    public double FirstWordsSeconds { get; init; } = 4;

    /// <summary>Seconds for the whole turn, tries and waiting included.</summary>
    public double TurnSeconds { get; init; } = 8;

    /// <summary>Longest silence between two pieces of a running answer, in seconds.</summary>
    public double IdleSeconds { get; init; } = 3;

    /// <summary>Calls to the server in one turn, repairs included; at least 1.</summary>
    public int MaxUpstreamCalls { get; init; } = 2;

    /// <summary>Calls in flight at once, over all sessions; at least 1.</summary>
    public int MaxConcurrentCalls { get; init; } = 16;

    /// <summary>Prompt and answer tokens of one session; null for no limit.</summary>
    public long? SessionTokens { get; init; } = 200_000;

    /// <summary>Prompt and answer tokens of one day (UTC), all sessions; null for no limit.</summary>
    public long? DayTokens { get; init; } = 5_000_000;

    /// <summary>Failures within a minute after which the server is left alone.</summary>
    public int CircuitFailures { get; init; } = 3;

    /// <summary>Seconds it is left alone before one call tries again.</summary>
    public double CircuitSeconds { get; init; } = 30;

    /// <summary>Personal data is replaced by placeholders before it leaves the machine.</summary>
    public bool MaskPersonalData { get; init; } = true;

    /// <summary>The limits of a resident's turn.</summary>
    public CallLimits Limits => new()
    {
        FirstWords = TimeSpan.FromSeconds(FirstWordsSeconds),
        Idle = TimeSpan.FromSeconds(IdleSeconds),
        Total = TimeSpan.FromSeconds(TurnSeconds),
        MaxCalls = MaxUpstreamCalls,
    };
}
