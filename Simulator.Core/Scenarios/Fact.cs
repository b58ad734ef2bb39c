using System.Collections.Immutable;
using Simulator.Core.Scenarios.Conditions;

namespace Simulator.Core.Scenarios;

/// <summary>Whether a fact is told in private only.</summary>
public enum FactPrivacy
{
    /// <summary>Anywhere.</summary>
    Open,

    /// <summary>Anywhere; in private the trust threshold is 10 lower.</summary>
    Eased,

    /// <summary>Only in private; the threshold is not lowered further.</summary>
    Required,
}

/// <summary>Something a resident hides. Told when trust reaches the threshold, the behaviour was shown and the place fits.</summary>
public sealed record Fact
{
    public required string Id { get; init; }
    public required string Resident { get; init; }

    /// <summary>The fact in one sentence, for the debrief.</summary>
    public required string Text { get; init; }

    /// <summary>Trust threshold, 0 to 100.</summary>
    public required double Trust { get; init; }
    public FactPrivacy Privacy { get; init; } = FactPrivacy.Eased;

    /// <summary>Behaviour that must have been shown; null for none.</summary>
    public Condition? When { get; init; }

    /// <summary>Another way to learn it that needs no trust ("when asked to be the representative"); null for none.</summary>
    public Condition? OrWhen { get; init; }

    /// <summary>Topics that ask about it: they draw the deflect / hint / tell lines.</summary>
    public ImmutableArray<string> AskedBy { get; init; } = [];

    /// <summary>Topics of a direct risk inquiry that lower the threshold by 10.</summary>
    public ImmutableArray<string> DirectTopics { get; init; } = [];

    /// <summary>Once true, the threshold is 20 higher for ever.</summary>
    public Condition? BlockedBy { get; init; }

    /// <summary>True when telling it to others is a leak of sensitive information (R02).</summary>
    public bool Sensitive { get; init; }

    /// <summary>For the debrief when it was not found: what would have led to it.</summary>
    public required string Clue { get; init; }
}
