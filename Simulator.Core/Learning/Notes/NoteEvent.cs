using System.Text.Json.Serialization;
using Simulator.Core.Records;

namespace Simulator.Core.Learning.Notes;

/// <summary>Something that happened to a weekly note.</summary>
public abstract record NoteEvent : RecordEvent;

/// <summary>The note was written, or written again before it was discussed: the last one counts.</summary>
public sealed record NoteWritten : NoteEvent, IHasWords<NoteWritten, NoteWords>
{
    /// <summary>Whose note.</summary>
    public required string Person { get; init; }

    /// <summary>Which week, as <see cref="WeekId.ToString"/>.</summary>
    public required string Week { get; init; }

    public required NoteMarks Marks { get; init; }

    /// <summary>0 to 5, as found when it was written: it stays when the words are erased.</summary>
    public required int Specificity { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public NoteWords? Words { get; init; }

    /// <inheritdoc/>
    public NoteWritten With(NoteWords? words) => this with { Words = words };
}

/// <summary>The mentor said something: a question about what is missing, or a word.</summary>
public sealed record NoteAnswered : NoteEvent, IHasWords<NoteAnswered, string>
{
    /// <summary>True for a question that waits for the writer.</summary>
    public required bool IsQuestion { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public string? Words { get; init; }

    /// <inheritdoc/>
    public NoteAnswered With(string? words) => this with { Words = words };
}

/// <summary>The note was talked about at the week's meeting: it is not rewritten any more.</summary>
public sealed record NoteDiscussed : NoteEvent;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(NoteWritten))]
[JsonSerializable(typeof(NoteAnswered))]
[JsonSerializable(typeof(NoteDiscussed))]
[JsonSerializable(typeof(NoteWords))]
[JsonSerializable(typeof(string))]
internal sealed partial class NoteJson : JsonSerializerContext;
