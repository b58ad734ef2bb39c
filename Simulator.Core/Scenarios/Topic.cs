using System.Collections.Immutable;

namespace Simulator.Core.Scenarios;

/// <summary>Something that can be spoken about, recognised by word patterns and by what was learned from examples (8 suffice).</summary>
/// <param name="Id">Topic id.</param>
/// <param name="Name">For people.</param>
/// <param name="Words">Patterns: pieces separated by <c>..</c> must follow each other with at most 8 characters between ("关..阀").</param>
/// <param name="Examples">Sentences about it.</param>
/// <param name="Not">Patterns that rule it out although others match.</param>
/// <param name="Sign">Red line (R01 to R14) whose look the reader has learned: the topic is then also recognised by that; null for none.</param>
public sealed record Topic(string Id, string Name, ImmutableArray<string> Words, ImmutableArray<string> Examples, ImmutableArray<string> Not, string? Sign = null)
{
    /// <summary>Sentences that only look as if they were about it.</summary>
    public ImmutableArray<string> Counter { get; init; } = [];

    /// <summary>
    /// True for what is beside the matter of any case: small talk, and how harmful words look. It can be asked for and answered like any topic,
    /// but a clause about nothing else is idle, and claims nothing. A topic with a <see cref="Sign"/> is always one.
    /// </summary>
    public bool IsAside { get; init; } = Sign is not null;
}
