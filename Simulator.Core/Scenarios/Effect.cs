using System.Collections.Immutable;

namespace Simulator.Core.Scenarios;

/// <summary>What a stage, inject or interaction does to the scene.</summary>
public abstract record Effect;

/// <summary>Moves somebody (<c>me</c> or a resident id) to a place; a null place means away.</summary>
public sealed record MoveEffect(string Who, string? Place) : Effect;

/// <summary>Raises a flag.</summary>
public sealed record FlagEffect(string Flag) : Effect;

/// <summary>Adds to moods of a resident; <c>*</c> for all residents, <c>crowd</c> for everybody in the crowd.</summary>
public sealed record MoodEffect(string Who, ImmutableSortedDictionary<MoodKey, double> Delta) : Effect;

/// <summary>Lets minutes pass.</summary>
public sealed record MinutesEffect(int Minutes) : Effect;

/// <summary>Makes a fact known by another way than being told.</summary>
public sealed record RevealEffect(string Fact) : Effect;

/// <summary>Makes a resident speak a cue of the line bank.</summary>
public sealed record CueEffect(string Speaker, string Cue) : Effect;

/// <summary>Limits the total (S1b: 79); the source is shown on the score card.</summary>
public sealed record CapEffect(int Limit, string Source) : Effect;

/// <summary>Suspects a red line for an absence or an event of the story.</summary>
public sealed record RedLineEffect(string RedLine) : Effect;

/// <summary>Settles promises about a topic: kept in public view, or exposed as not kept.</summary>
public sealed record PromiseEffect(string Topic, bool Kept) : Effect;

/// <summary>Ends the session.</summary>
public sealed record EndEffect(string Ending) : Effect;
