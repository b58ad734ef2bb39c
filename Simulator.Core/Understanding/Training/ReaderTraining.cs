using System.Collections.Immutable;
using Simulator.Core.Understanding.Model;

namespace Simulator.Core.Understanding.Training;

/// <summary>Makes the reader's model from labelled turns. Deterministic: the same examples in the same order give the same bytes on any machine.</summary>
public static class ReaderTraining
{
    internal static readonly BlockSettings ActSettings = new(2, 4, 0.5, 0.5, 2);
    internal static readonly BlockSettings BoundarySettings = new(2, 3, 0.5, 0.3, 1.5);

    /// <summary>Trains; the bytes are the model file.</summary>
    /// <exception cref="ArgumentException">There are fewer than two authors: thresholds are set on authors the weights have not seen.</exception>
    public static byte[] Train(IReadOnlyList<Example> examples) => TrainModel(examples).ToBytes();

    internal static ReaderModel TrainModel(IReadOnlyList<Example> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        if (examples.Select(e => e.Author).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            throw new ArgumentException("At least two authors are needed.", nameof(examples));
        }

        var clauses = DescribedExample.Clauses(examples);
        var places = DescribedExample.Places(examples);
        var thresholds = Thresholds.Choose(UnseenScores(clauses));
        return new ReaderModel
        {
            Acts = FitActs(clauses),
            Boundary = FitBoundary(places),
            BoundaryBias = 0,
            MainBias = thresholds.Main,
            FurtherBias = thresholds.Further,
            ModeBias = thresholds.Mode,
            Calibration = thresholds.Calibration,
            Version = "untrained",
        };
    }

    internal static LinearBlock FitActs(IReadOnlyList<ClauseRow> rows) =>
        BlockTrainer.Fit([.. rows.Select(r => r.Row)], (i, h) => IsPositive(rows[i], h), Heads.Count, ClauseFeatures.DenseCount, ActSettings);

    internal static LinearBlock FitBoundary(IReadOnlyList<PlaceRow> rows) =>
        BlockTrainer.Fit([.. rows.Select(r => r.Row)], (i, _) => rows[i].IsBoundary, 1, BoundaryFeatures.DenseCount, BoundarySettings);

    /// <summary>Scores of every clause by weights that never saw its author.</summary>
    internal static List<ScoredClause> UnseenScores(IReadOnlyList<ClauseRow> rows)
    {
        var vector = new FeatureVector();
        var scored = new List<ScoredClause>();
        foreach (var author in rows.Select(r => r.Author).Distinct(StringComparer.Ordinal).ToList())
        {
            var block = FitActs([.. rows.Where(r => r.Author != author)]);
            foreach (var row in rows.Where(r => r.Author == author))
            {
                vector.Clear();
                vector.Grams.AddRange(row.Row.Grams);
                vector.Dense.AddRange(row.Row.Dense);
                var scores = new int[Heads.Count];
                block.Score(vector, scores);
                scored.Add(new ScoredClause(scores, row.Acts, row.Mode));
            }
        }

        return scored;
    }

    private static bool? IsPositive(ClauseRow row, int head) => head switch
    {
        Heads.Void => row.Mode == ClauseMode.Void,
        Heads.Done => row.Mode == ClauseMode.Done,
        Heads.Intended => row.Mode == ClauseMode.Intended,
        _ => row.Mode != ClauseMode.Void && row.Acts.Contains((Act)head),
    };
}

/// <summary>Scores of a clause beside what it really is.</summary>
internal sealed record ScoredClause(int[] Scores, ImmutableArray<Act> Acts, ClauseMode Mode);
