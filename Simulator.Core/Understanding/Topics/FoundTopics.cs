using System.Collections.Immutable;

namespace Simulator.Core.Understanding.Topics;

/// <summary>What a stretch is about, ids in the scenario's order.</summary>
/// <param name="Topics">To the matter.</param>
/// <param name="Asides">Beside it.</param>
internal readonly record struct FoundTopics(ImmutableArray<string> Topics, ImmutableArray<string> Asides)
{
    /// <summary>About nothing.</summary>
    public static FoundTopics None { get; } = new([], []);
}
