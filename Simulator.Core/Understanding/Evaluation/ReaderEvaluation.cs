using System.Collections.Immutable;
using Simulator.Core.Understanding.Training;

namespace Simulator.Core.Understanding.Evaluation;

/// <summary>What cross-validation by author found: every text was read by a model that never saw its author.</summary>
/// <param name="Clauses">Labelled clauses, each read alone as a turn of its own.</param>
/// <param name="Turns">Whole turns; the union of acts is compared.</param>
public sealed record ReaderEvaluation(ImmutableArray<ReadSample> Clauses, ImmutableArray<ReadSample> Turns)
{
    private const int MostFolds = 5;

    /// <summary>Leaves authors out in turn, in at most five groups, trains on the others and reads what was left out.</summary>
    public static ReaderEvaluation CrossValidate(IReadOnlyList<Example> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var clauses = ImmutableArray.CreateBuilder<ReadSample>();
        var turns = ImmutableArray.CreateBuilder<ReadSample>();
        foreach (var authors in examples.Select(e => e.Author).Distinct(StringComparer.Ordinal).Select((author, i) => (author, Fold: i % MostFolds)).GroupBy(p => p.Fold, p => p.author).ToList())
        {
            var reader = new EmbeddedReader(ReaderTraining.TrainModel([.. examples.Where(e => !authors.Contains(e.Author))], []));
            var part = Read(reader, [.. examples.Where(e => authors.Contains(e.Author))]);
            clauses.AddRange(part.Clauses);
            turns.AddRange(part.Turns);
        }

        return new ReaderEvaluation(clauses.ToImmutable(), turns.ToImmutable());
    }

    /// <summary>Reads labelled turns with a given reader.</summary>
    public static ReaderEvaluation Read(IUtteranceReader reader, IReadOnlyList<Example> examples)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new ReaderEvaluation(
            [.. examples.SelectMany(e => e.Clauses.Select(c => Sample(reader, c.Span.Of(e.Text), c.Mode == ClauseMode.Void ? [Act.Other] : c.Acts, c.Mode, e.Author)))],
            [.. examples.Select(e => Sample(reader, e.Text, e.Acts, ClauseMode.Said, e.Author))]);
    }

    private static ReadSample Sample(IUtteranceReader reader, string text, ImmutableArray<Act> real, ClauseMode mode, string author)
    {
        var reading = reader.Read(text, ReadingContext.Empty);
        var first = reading.Clauses.IsEmpty ? null : reading.Clauses[0];
        return new ReadSample(text, real, mode, reading.Acts, first?.Mode ?? ClauseMode.Said, first?.Confidence ?? 0, author);
    }
}
