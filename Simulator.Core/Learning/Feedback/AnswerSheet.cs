using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Simulator.Core.Records;

namespace Simulator.Core.Learning.Feedback;

/// <summary>One filled form. Anonymous: it names nobody, and its event is done by the system.</summary>
public sealed record AnswerSheet
{
    private const int Lowest = 1;
    private const int Highest = 5;
    private const int LongestWords = 500;

    private static readonly AnswerJson Json = new(RecordJson.Readable(AnswerJson.Default));

    /// <summary>The kind of record.</summary>
    public static RecordKind<AnswerSheet, AnswerEvent> Kind { get; } = new(
        "answer",
        new RecordCodec<AnswerEvent>(new RecordShapes<AnswerEvent>()
            .Add("sheet_filled", Json.SheetFilled, Json.ImmutableSortedDictionaryStringString)),
        id => new AnswerSheet { Id = id },
        (sheet, happened) => happened is SheetFilled filled ? sheet with { Filled = filled } : sheet,
        sheet => new RecordHead().With("form", sheet.Filled?.Form).With("about", sheet.Filled?.About).ToJson());

    public required string Id { get; init; }

    /// <summary>What was answered; null before.</summary>
    public SheetFilled? Filled { get; init; }

    /// <summary>Fills the sheet.</summary>
    /// <param name="form">Which form.</param>
    /// <param name="about">Scenario or training it is about: an id, never a person.</param>
    /// <param name="values">Item id to what was given: a number 1 to 5, or words for open items; items may be left out.</param>
    /// <param name="now">The day is kept, the hour is not: it could tell who it was.</param>
    public Decision<AnswerEvent> Fill(Questionnaire form, string about, IReadOnlyDictionary<string, string> values, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(values);
        if (Filled is not null)
        {
            return new Refusal("answer.filled");
        }

        var marks = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (id, value) in values)
        {
            if (form.Find(id) is not { } item)
            {
                return new Refusal("answer.no_item", form.Id, id);
            }

            if (item.IsOpen)
            {
                if (value.Length > LongestWords)
                {
                    return new Refusal("answer.too_long", id, LongestWords.ToString(CultureInfo.InvariantCulture));
                }

                words[id] = value.Trim();
            }
            else if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var mark) && mark is >= Lowest and <= Highest)
            {
                marks[id] = mark;
            }
            else
            {
                return new Refusal("answer.range", id);
            }
        }

        return marks.Count + words.Count == 0
            ? new Refusal("answer.empty")
            : new SheetFilled
            {
                At = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero),
                By = RecordEvent.System,
                Form = form.Id,
                About = about,
                Marks = marks.ToImmutable(),
                Words = words.Count == 0 ? null : words.ToImmutable(),
            };
    }
}

/// <summary>Something that happened to a sheet.</summary>
public abstract record AnswerEvent : RecordEvent;

/// <summary>A form was filled.</summary>
public sealed record SheetFilled : AnswerEvent, IHasWords<SheetFilled, ImmutableSortedDictionary<string, string>>
{
    public required string Form { get; init; }

    public required string About { get; init; }

    /// <summary>Item id to 1 to 5.</summary>
    public required ImmutableSortedDictionary<string, int> Marks { get; init; }

    /// <summary>Open item id to words.</summary>
    [JsonIgnore]
    public ImmutableSortedDictionary<string, string>? Words { get; init; }

    /// <inheritdoc/>
    public SheetFilled With(ImmutableSortedDictionary<string, string>? words) => this with { Words = words };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SheetFilled))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, string>))]
internal sealed partial class AnswerJson : JsonSerializerContext;
