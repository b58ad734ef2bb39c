using Simulator.Core.Understanding.Model;
using Simulator.Core.Understanding.People;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding;

/// <summary>The reader that needs no network and no language model: rules, word patterns and a small trained classifier.</summary>
public sealed class EmbeddedReader : IUtteranceReader
{
    private readonly ReaderModel _model;

    /// <summary>The reader with the model inside the assembly.</summary>
    public EmbeddedReader()
        : this(ReaderModel.Default)
    {
    }

    internal EmbeddedReader(ReaderModel model) => _model = model;

    /// <inheritdoc/>
    public string Version => _model.Version;

    /// <summary>A reader over model bytes, for trying a model before it is put in.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model.</exception>
    public static EmbeddedReader FromModel(byte[] model) => new(ReaderModel.Read(model));

    /// <inheritdoc/>
    public Reading Read(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var turn = TurnText.Parse(text);
        var called = turn.Contact is null ? null : PhoneBook.Find(turn.Contact, context.Contacts);
        if (turn.Segments.IsEmpty)
        {
            return new Reading([], called, turn.IsWait);
        }

        var work = new TurnReading(_model, turn, context, called);
        return new Reading(work.Clauses(), called, turn.IsWait);
    }
}
