using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Simulator.Core.Records;

namespace Simulator.Core.People.Credentials;

/// <summary>Something that happened at a door: an account, or a place from which people sign in.</summary>
public abstract record SignInEvent : RecordEvent;

/// <summary>A secret is about to be compared: counts as a failure until its success follows, so that a crash or a race gives no free guess.</summary>
public sealed record SignInTried : SignInEvent
{
    /// <summary>Number of the try at this door, from 1.</summary>
    public required int Try { get; init; }

    /// <summary>Tells two tries of the same moment apart.</summary>
    public required string Mark { get; init; }
}

/// <summary>A try was right.</summary>
public sealed record SignInSucceeded : SignInEvent
{
    public required int Try { get; init; }
}

/// <summary>Somebody who may lifted the lock.</summary>
public sealed record SignInReset : SignInEvent;

/// <summary>What is known of a door. Immutable.</summary>
/// <param name="Id">Id of the person, or of the place.</param>
public sealed record SignInState(string Id)
{
    /// <summary>Tries so far.</summary>
    public int Tries { get; init; }

    /// <summary>Failures since the last success or reset.</summary>
    public int Row { get; init; }

    /// <summary>The latest failures, at most 100, oldest first: try and time. Neither success nor reset of an account forgets them.</summary>
    public ImmutableList<(int Try, DateTimeOffset At)> Failures { get; init; } = [];

    /// <summary>The last success; null for none.</summary>
    public DateTimeOffset? LastSuccess { get; init; }
}

/// <summary>The streams of kind <c>signin</c>.</summary>
public static class SignInRecord
{
    /// <summary>Events and fold; the listing line is empty.</summary>
    public static RecordKind<SignInState, SignInEvent> Kind { get; } = new(
        "signin",
        new RecordCodec<SignInEvent>(new RecordShapes<SignInEvent>()
            .Add("sign_in_tried", SignInJson.Default.SignInTried)
            .Add("sign_in_succeeded", SignInJson.Default.SignInSucceeded)
            .Add("sign_in_reset", SignInJson.Default.SignInReset)),
        id => new SignInState(id),
        Fold,
        _ => "{}");

    private static SignInState Fold(SignInState state, SignInEvent happened) => happened switch
    {
        SignInTried it => state with
        {
            Tries = it.Try,
            Row = state.Row + 1,
            Failures = (state.Failures.Count < SignInLimits.MostAnHour ? state.Failures : state.Failures.RemoveAt(0)).Add((it.Try, it.At)),
        },
        SignInSucceeded it => state with { Row = 0, LastSuccess = it.At, Failures = state.Failures.RemoveAll(f => f.Try == it.Try) },
        SignInReset => state with { Row = 0 },
        _ => state,
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SignInTried))]
[JsonSerializable(typeof(SignInSucceeded))]
[JsonSerializable(typeof(SignInReset))]
internal sealed partial class SignInJson : JsonSerializerContext;
