using System.Collections.Immutable;

namespace Simulator.Core.Understanding;

/// <summary>Turns a trainee's words into a <see cref="Reading"/>.</summary>
/// <remarks>
/// Deterministic: same version, text and context give the same reading on any machine and in any culture. Thread-safe.
/// The text is untrusted: a reader never follows it, it only labels it. Residents' spoken words never reach a reader.
/// </remarks>
public interface IUtteranceReader
{
    /// <summary>Identifies rules and model: changes whenever a reading could change.</summary>
    string Version { get; }

    /// <summary>Reads one turn (already stripped of control and bidi characters, at most 500 characters).</summary>
    Reading Read(string text, ReadingContext context);
}

/// <summary>What a reader may know of the moment: engine data only.</summary>
public sealed record ReadingContext
{
    /// <summary>A context without people or places: for <c>simulator acts</c> and training.</summary>
    public static ReadingContext Empty { get; } = new();

    /// <summary>Everybody who can be spoken to or about.</summary>
    public ImmutableArray<KnownPerson> People { get; init; } = [];

    /// <summary>Places that can be gone to.</summary>
    public ImmutableArray<KnownPlace> Places { get; init; } = [];

    /// <summary>Contacts that can be phoned.</summary>
    public ImmutableArray<KnownPerson> Contacts { get; init; } = [];

    /// <summary>The scenario's compiled topics; null for none.</summary>
    public TopicRecogniser? Topics { get; init; }

    /// <summary>Who spoke last; the default addressee.</summary>
    public string? LastSpeaker { get; init; }

    /// <summary>Stage id.</summary>
    public string? Stage { get; init; }

    /// <summary>Intent of the last direction, for example <c>ask</c>.</summary>
    public string? Intent { get; init; }

    /// <summary>Id of the topic a resident was told to ask about; null when nothing is asked.</summary>
    public string? OpenQuestion { get; init; }

    /// <summary>Topics of promises still open.</summary>
    public ImmutableArray<string> OpenCommitments { get; init; } = [];

    /// <summary>Minute of the day on the scenario clock, 0 to 1439: "四点前" is counted from here.</summary>
    public int MinuteOfDay { get; init; }
}

/// <summary>Somebody the text may name.</summary>
/// <param name="Id">Resident or contact id.</param>
/// <param name="Names">Names, forms of address and descriptions ("王姐", "楼上", "120"), longest first matches.</param>
/// <param name="IsHere">True when present where the trainee is (a contact: on the phone now).</param>
/// <param name="Home">Place id that "您家" means when said to them; null for none.</param>
public sealed record KnownPerson(string Id, ImmutableArray<string> Names, bool IsHere, string? Home = null)
{
    /// <summary>Topics that are this person's own matter and nobody else's: words about them, with nobody named, are meant for them.</summary>
    public ImmutableArray<string> Matters { get; init; } = [];
}

/// <summary>A place the text may name.</summary>
/// <param name="Id">Place id.</param>
/// <param name="Names">Names and descriptions ("值班室", "四楼", "里屋").</param>
public sealed record KnownPlace(string Id, ImmutableArray<string> Names);
