using Microsoft.Extensions.AI;

namespace Simulator.LanguageModels.Clients;

/// <summary>
/// One turn's allowance of time and calls, and what was used of it. Make one for each turn and pass it with every call of
/// that turn (<see cref="ModelTurnOptions.For"/>); a call without one gets an allowance of its own. For one caller at a time.
/// </summary>
public sealed class ModelTurn
{
    private readonly TimeProvider _time;
    private readonly long _begun;

    private ModelTurn(string session, CallLimits limits, TimeProvider time)
    {
        Session = session;
        Limits = limits;
        _time = time;
        _begun = time.GetTimestamp();
    }

    /// <summary>Whose tokens are counted; empty for none.</summary>
    public string Session { get; }

    public CallLimits Limits { get; }

    public TimeSpan Elapsed => _time.GetElapsedTime(_begun);

    /// <summary>Never negative.</summary>
    public TimeSpan Left => Rest(Limits.Total);

    /// <summary>Time left until words must be there; after <see cref="WordsShown"/> the same as <see cref="Left"/>. Never negative.</summary>
    public TimeSpan LeftForFirstWords => HasShown || Limits.FirstWords > Limits.Total ? Left : Rest(Limits.FirstWords);

    /// <summary>Calls made to the server.</summary>
    public int Calls { get; private set; }

    /// <summary>When the first words came from the server, counted from the turn's beginning; null before.</summary>
    public TimeSpan? FirstWords { get; private set; }

    /// <summary>Tokens of all calls, as the server counts, else estimated.</summary>
    public long PromptTokens { get; private set; }

    public long AnswerTokens { get; private set; }

    private bool HasShown { get; set; }

    public static ModelTurn Begin(string session, CallLimits limits, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(time);
        return new ModelTurn(session, limits, time);
    }

    /// <summary>Something was shown to the trainee: later calls of the turn are held by the total only.</summary>
    public void WordsShown() => HasShown = true;

    internal bool TryTakeCall()
    {
        if (Calls >= Limits.MaxCalls)
        {
            return false;
        }

        Calls++;
        return true;
    }

    internal void WordsCame() => FirstWords ??= Elapsed;

    internal void Spent(long prompt, long answer)
    {
        PromptTokens += prompt;
        AnswerTokens += answer;
    }

    private TimeSpan Rest(TimeSpan limit)
    {
        var left = limit - Elapsed;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}

public static class ModelTurnOptions
{
    private const string Key = "simulator.turn";

    /// <summary>A copy of the options that belongs to a turn.</summary>
    public static ChatOptions For(this ChatOptions? options, ModelTurn turn)
    {
        var copy = options?.Clone() ?? new ChatOptions();
        copy.AdditionalProperties = new AdditionalPropertiesDictionary(copy.AdditionalProperties ?? []) { [Key] = turn };
        return copy;
    }

    internal static ModelTurn? Turn(this ChatOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(Key, out var turn) == true ? turn as ModelTurn : null;
}
