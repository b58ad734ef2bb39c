using System.Collections.Immutable;

namespace Simulator.Core.Understanding.Evaluation;

/// <summary>One text beside what it is and what it was read as.</summary>
/// <param name="Text">The words.</param>
/// <param name="Real">Acts by the label.</param>
/// <param name="RealMode">Mode by the label (a clause) or <see cref="ClauseMode.Said"/> (a turn).</param>
/// <param name="Read">Acts by the reader.</param>
/// <param name="ReadMode">Mode by the reader.</param>
/// <param name="Confidence">Of the first clause, in thousandths.</param>
/// <param name="Author">Who wrote it.</param>
public sealed record ReadSample(string Text, ImmutableArray<Act> Real, ClauseMode RealMode, ImmutableArray<Act> Read, ClauseMode ReadMode, int Confidence, string Author);
