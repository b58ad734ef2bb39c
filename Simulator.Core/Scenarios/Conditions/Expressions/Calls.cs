namespace Simulator.Core.Scenarios.Conditions.Expressions;

/// <summary>A question to the state, such as <c>known(f_leak)</c>.</summary>
/// <param name="Function">A name from <see cref="ConditionFunctions.All"/>.</param>
/// <param name="Arguments">As many ids as the function has parameters.</param>
public sealed record TruthCall(string Function, ValueList<string> Arguments) : TruthNode;

/// <summary>A number from the state, such as <c>trust(sangzhu)</c>.</summary>
/// <param name="Function">A name from <see cref="ConditionFunctions.All"/>.</param>
/// <param name="Arguments">As many ids as the function has parameters.</param>
public sealed record NumberCall(string Function, ValueList<string> Arguments) : NumberNode;

/// <summary><c>did(...)</c>: at least one clause of the trainee fits the pattern.</summary>
public sealed record Did(EvidencePattern Pattern) : TruthNode;

/// <summary><c>count(...)</c>: how many clauses of the trainee fit the pattern.</summary>
public sealed record CountOf(EvidencePattern Pattern) : NumberNode;
