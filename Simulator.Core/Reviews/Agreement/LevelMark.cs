namespace Simulator.Core.Reviews.Agreement;

/// <summary>A mentor's level for one dimension of one session. Only signed reviews give marks.</summary>
/// <param name="Session">Session id.</param>
/// <param name="Mentor">Person id of the rater.</param>
/// <param name="Dimension">C1 to C8.</param>
/// <param name="Level">1 to 5; null when the mentor could not judge it.</param>
/// <param name="IsBlind">True when it was set before the mentor saw the machine's level or another mentor's mark. Others say nothing about agreement.</param>
public sealed record LevelMark(string Session, string Mentor, string Dimension, int? Level, bool IsBlind);

/// <summary>The machine's level for one dimension of one session.</summary>
/// <param name="Session">Session id.</param>
/// <param name="Dimension">C1 to C8.</param>
/// <param name="Level">BARS level, 1 to 5; null when not assessed.</param>
/// <param name="ScoringVersion">Version that judged: trust in one says nothing about another (domain 7.3: calibrate anew).</param>
public sealed record MachineLevel(string Session, string Dimension, int? Level, string ScoringVersion);

/// <summary>Whether a rater saw a red line in a session.</summary>
/// <param name="Session">Session id.</param>
/// <param name="RedLine">R01 to R15.</param>
/// <param name="Rater">Person id of a mentor; null for the machine.</param>
/// <param name="IsSeen">True when it was crossed.</param>
/// <param name="ScoringVersion">Version that judged; null for a mentor.</param>
public sealed record RedLineMark(string Session, string RedLine, string? Rater, bool IsSeen, string? ScoringVersion = null);

/// <summary>A total that a mentor gave.</summary>
/// <param name="Session">Session id.</param>
/// <param name="Mentor">Person id.</param>
/// <param name="Total">0 to 100; null when none was given.</param>
public sealed record TotalMark(string Session, string Mentor, double? Total);
