using System.Collections.Immutable;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Players;

/// <summary>What simulated trainees say in one case: <c>players.yaml</c>, joined with the phrases that all cases share.</summary>
public sealed record PlayerBook
{
    /// <summary>Sign of the author; another one than the author of the topics' examples.</summary>
    public string Author { get; init; } = "";
    public ImmutableArray<PersonWords> People { get; init; } = [];
    public ImmutableArray<PlaceWords> Go { get; init; } = [];

    /// <summary>In the order in which a professional would think of them.</summary>
    public ImmutableArray<PlayerMove> Moves { get; init; } = [];
    public ImmutableArray<PlayerAnswer> Answers { get; init; } = [];
    public ImmutableArray<SeenWords> Harmful { get; init; } = [];
    public ImmutableArray<string> Stuffer { get; init; } = [];

    /// <summary>Every skill's numbers, from the shared file.</summary>
    public ImmutableArray<SkillNumbers> Skills { get; init; } = [];

    /// <summary>Phrases of all cases, several voices an act.</summary>
    public ImmutableArray<PhraseBank> Phrases { get; init; } = [];

    /// <summary>What fills <c>{time}</c>.</summary>
    public ImmutableArray<string> Times { get; init; } = [];
}

/// <summary>How to speak to a resident.</summary>
/// <param name="Id">Resident id.</param>
/// <param name="Call">Forms of address that fill <c>{name}</c>; the resident's name when empty.</param>
/// <param name="Calm">What somebody who knows the work says first when this resident is hot.</param>
public sealed record PersonWords(string Id, ImmutableArray<string> Call, ImmutableArray<string> Calm);

/// <summary>Actions that take the trainee to a place.</summary>
public sealed record PlaceWords(string Place, ImmutableArray<string> Say);

/// <summary>One thing that may be called for, and how trainees of each skill word it.</summary>
/// <param name="Id">Name within the file.</param>
/// <param name="KeyAction">Key action it serves; null for none.</param>
/// <param name="When">When it is called for; asks only for what a trainee can see.</param>
/// <param name="Until">When it can be seen to have worked; null: when it was said.</param>
/// <param name="After">Moves that must have been made before.</param>
/// <param name="Urgent">True where safety is at stake: comes first and needs no calming.</param>
/// <param name="To">Resident spoken to; null for whoever is there.</param>
/// <param name="At">Place it must be said in; null: where <paramref name="To"/> is.</param>
/// <param name="Tries">How often it is tried while <paramref name="Until"/> does not hold; 1 or more.</param>
/// <param name="Promise">Topic promised by it; null for none.</param>
/// <param name="Keeps">Topic whose promise it keeps; null for none.</param>
/// <param name="Words">Wordings by skill: expert, good, competent, weak.</param>
/// <param name="Start">Where it stands.</param>
public sealed record PlayerMove(
    string Id,
    string? KeyAction,
    Condition When,
    Condition? Until,
    ImmutableArray<string> After,
    bool Urgent,
    string? To,
    string? At,
    int Tries,
    string? Promise,
    string? Keeps,
    ImmutableSortedDictionary<PlayerSkill, ImmutableArray<string>> Words,
    SourceMark Start);

/// <summary>Answers to a question of a resident.</summary>
public sealed record PlayerAnswer(string Topic, ImmutableSortedDictionary<PlayerSkill, ImmutableArray<string>> Words);

/// <summary>Words for what can be seen.</summary>
public sealed record SeenWords(Condition When, ImmutableArray<string> Say);

/// <summary>Phrases for one act in one voice.</summary>
/// <param name="Act">The act.</param>
/// <param name="Voice">Name of the manner of speaking.</param>
/// <param name="Say">May hold <c>{name}</c> and <c>{time}</c>.</param>
public sealed record PhraseBank(Act Act, string Voice, ImmutableArray<string> Say);
