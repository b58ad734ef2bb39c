using System.Collections.Immutable;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Walkthroughs;

/// <summary>A scripted session: what a trainee types and what must come of it.</summary>
/// <param name="Name">Name of its file without extension: <c>good</c>, <c>time-up</c> ...</param>
/// <param name="Title">For people.</param>
/// <param name="Seed">Seed of the session; default 1.</param>
/// <param name="Turns">At least one.</param>
/// <param name="Ending">Id of the ending it must reach.</param>
/// <param name="ScoreMin">Lowest total allowed, 0 to 100; null for any.</param>
/// <param name="ScoreMax">Highest total allowed, 0 to 100; null for any.</param>
/// <param name="Expects">What must hold after the last turn.</param>
public sealed record Walkthrough(
    string Name,
    string Title,
    long Seed,
    ImmutableArray<WalkthroughTurn> Turns,
    string Ending,
    int? ScoreMin,
    int? ScoreMax,
    ImmutableArray<Expectation> Expects);

/// <summary>One turn.</summary>
/// <param name="Text">As typed: words, actions in （）, <c>/call</c>, <c>/wait</c>; empty for silence.</param>
/// <param name="Expects">What must hold after it.</param>
/// <param name="At">Where it stands.</param>
public sealed record WalkthroughTurn(string Text, ImmutableArray<Expectation> Expects, SourceMark At);

/// <summary>A condition that must hold.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="At">Where it stands, for "expected ..., not ...".</param>
public sealed record Expectation(Condition Condition, SourceMark At);
