using System.Collections.Immutable;

namespace Simulator.Core.Learning.Pairing;

/// <summary>Proposed pairs, and who found nobody.</summary>
/// <param name="Pairs">By the apprentice's id.</param>
/// <param name="Unmatched">By the apprentice's id.</param>
public sealed record Matching(ImmutableArray<MatchedPair> Pairs, ImmutableArray<Unmatched> Unmatched);

/// <summary>A proposed pair.</summary>
public sealed record MatchedPair(string Apprentice, string Mentor, PairScore Score);

/// <summary>Why somebody found no mentor.</summary>
public enum UnmatchedBecause
{
    /// <summary>There are no mentors at all.</summary>
    NoMentors,

    /// <summary>Every mentor is ruled out by a hard rule.</summary>
    AllExcluded,

    /// <summary>Every mentor left is full with apprentices who fit them better.</summary>
    OthersFitBetter,
}

/// <summary>An apprentice without a mentor.</summary>
/// <param name="Apprentice">Id.</param>
/// <param name="Because">Why.</param>
/// <param name="Excluded">How many mentors each hard rule took away.</param>
public sealed record Unmatched(string Apprentice, UnmatchedBecause Because, ImmutableSortedDictionary<Exclusion, int> Excluded);
