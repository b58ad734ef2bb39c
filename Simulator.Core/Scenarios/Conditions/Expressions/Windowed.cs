namespace Simulator.Core.Scenarios.Conditions.Expressions;

/// <summary><c>inner within N turns</c>: what the inner part asks must have happened inside the window.</summary>
/// <param name="Inner">Asks only about moments (see <see cref="ConditionFunction.IsMoment"/>); holds no window itself.</param>
/// <param name="Window">Where to look.</param>
public sealed record Within(TruthNode Inner, Window Window) : TruthNode;

/// <summary><c>missed(inner within N turns)</c>: the window has closed and the inner part did not happen in it.</summary>
public sealed record Missed(Within Deadline) : TruthNode;

/// <summary><c>inner for N turns</c>: the inner part was true at the end of each of the last N turns, this one included.</summary>
/// <param name="Inner">Holds no <see cref="HeldFor"/> itself.</param>
/// <param name="Turns">1 to <see cref="Window.MaxLength"/>.</param>
public sealed record HeldFor(TruthNode Inner, int Turns) : TruthNode;
