using Simulator.Core.Scoring;

namespace Simulator.Console.Playing;

/// <summary>What a session came to.</summary>
/// <param name="Card">The score card.</param>
/// <param name="Record">What it was judged by.</param>
internal sealed record Verdict(ScoreCard Card, JudgedSession Record);
