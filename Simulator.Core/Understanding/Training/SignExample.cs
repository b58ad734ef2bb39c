using System.Collections.Immutable;

namespace Simulator.Core.Understanding.Training;

/// <summary>A turn that crosses red lines, or one that only looks as if it did.</summary>
/// <param name="Text">The turn.</param>
/// <param name="Violates">Ids of the red lines it crosses; empty for a contrast.</param>
/// <param name="Span">The words that cross them; null for a contrast.</param>
/// <param name="Author">Who wrote it.</param>
public sealed record SignExample(string Text, ImmutableArray<string> Violates, TextSpan? Span, string Author);
