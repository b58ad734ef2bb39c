using System.Collections.Immutable;
using Simulator.Core.Understanding.Model;

namespace Simulator.Core.Understanding.Training;

/// <summary>Makes the reader's model from labelled turns. Deterministic: the same examples in the same order give the same bytes on any machine.</summary>
public static class ReaderTraining
{
    private static readonly BlockSettings ActSettings = new(2, 6, 0.5, 0.1, 2);
    private static readonly BlockSettings BoundarySettings = new(2, 2, 0.3, 0.05, 1.5);
    private const int BoundaryBias = 0;

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
        var places = new List<PlaceRow>();
        var thresholds = Thresholds.Choose(UnseenScores(clauses, (author, acts) => places.AddRange(DescribedExample.Places(examples.Where(e => e.Author == author), acts))));
        return new ReaderModel
        {
            Acts = FitActs(clauses),
            Boundary = FitBoundary(places),
            BoundaryBias = BoundaryBias,
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

    /// <summary>Scores of every clause by weights that never saw its author; <paramref name="withoutAuthor"/> gets each author's name and those weights.</summary>
    internal static List<ScoredClause> UnseenScores(IReadOnlyList<ClauseRow> rows, Action<string, LinearBlock> withoutAuthor)
    {
        var vector = new FeatureVector();
        var scored = new List<ScoredClause>();
        foreach (var author in rows.Select(r => r.Author).Distinct(StringComparer.Ordinal).ToList())
        {
            var block = FitActs([.. rows.Where(r => r.Author != author)]);
            withoutAuthor(author, block);
            foreach (var row in rows.Where(r => r.Author == author))
            {
                vector.Clear();
                vector.Grams.AddRange(row.Row.Grams);
                vector.Dense.AddRange(row.Row.Dense);
                var scores = new int[Heads.Count];
                block.Score(vector, scores);
                scored.Add(new ScoredClause(scores, row.Acts, row.Mode, row.IsAlone));
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
internal sealed record ScoredClause(int[] Scores, ImmutableArray<Act> Acts, ClauseMode Mode, bool IsAlone);
