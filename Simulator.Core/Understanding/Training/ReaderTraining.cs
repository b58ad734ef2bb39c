using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Simulator.Core.Understanding.Model;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.Training;

/// <summary>Makes the reader's model from labelled turns. Deterministic: the same examples in the same order give the same bytes on any machine.</summary>
public static class ReaderTraining
{
    private static readonly BlockSettings ActSettings = new(3, 6, 0.5, 0.1, 2);
    private static readonly BlockSettings BoundarySettings = new(2, 2, 0.3, 0.05, 1.5);
    private static readonly HiddenSettings NetworkSettings = new(32, 12, 0.05f, 0.4f, 0.4f, 1.5f);
    private const int BoundaryBias = 250;
    private const int MostFolds = 5;

    /// <summary>Trains; the bytes are the model file.</summary>
    /// <exception cref="ArgumentException">There are fewer than two authors: thresholds are set on authors the weights have not seen.</exception>
    public static byte[] Train(IReadOnlyList<Example> examples, IReadOnlyList<SignExample> redLines) => TrainModel(examples, redLines).ToBytes();

    internal static ReaderModel TrainModel(IReadOnlyList<Example> examples, IReadOnlyList<SignExample> redLines)
    {
        ArgumentNullException.ThrowIfNull(examples);
        if (examples.Select(e => e.Author).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            throw new ArgumentException("At least two authors are needed.", nameof(examples));
        }

        var clauses = DescribedExample.Clauses(examples);
        var places = new List<PlaceRow>();
        var thresholds = Thresholds.Choose(UnseenScores(clauses, (authors, acts) => places.AddRange(DescribedExample.Places(examples.Where(e => authors.Contains(e.Author)), acts.Linear))));
        return new ReaderModel
        {
            Acts = FitActs(clauses),
            Signs = SignTraining.Train(redLines, clauses),
            Boundary = FitBoundary(places),
            BoundaryBias = BoundaryBias,
            MainBias = thresholds.Main,
            FurtherBias = thresholds.Further,
            ModeBias = thresholds.Mode,
            Calibration = thresholds.Calibration,
            Source = SourceOf(examples, redLines),
            Version = "untrained",
        };
    }

    /// <summary>Identifies what a model is made from: every example, the tables around the model and the version of the rules. Equal for equal input on any machine.</summary>
    public static string SourceOf(IReadOnlyList<Example> examples, IReadOnlyList<SignExample> redLines)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(redLines);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var example in examples)
        {
            Append(hash, example.Author, example.Text, string.Join(';', example.Clauses.Select(c => $"{c.Span.Start}+{c.Span.Length}:{string.Join(',', c.Acts.Select(a => a.Id()))}@{c.Mode}")));
        }

        foreach (var example in redLines)
        {
            Append(hash, example.Author, example.Text, string.Join(',', example.Violates), $"{example.Span?.Start}+{example.Span?.Length}");
        }

        foreach (var table in ReaderModel.Tables)
        {
            hash.AppendData(ReaderResources.Bytes(table));
        }

        Append(hash, ReaderModel.RulesVersion.ToString(CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }
    }

    internal static ActModel FitActs(IReadOnlyList<ClauseRow> rows)
    {
        DescribedRow[] described = [.. rows.Select(r => r.Row)];
        var linear = BlockTrainer.Fit(described, (i, h) => IsPositive(rows[i], h), Heads.Count, ClauseFeatures.DenseCount, ActSettings);
        return new ActModel(linear, HiddenTrainer.Fit(described, (i, h) => IsPositive(rows[i], h), Heads.Count, ClauseFeatures.DenseCount, linear.Table, NetworkSettings));
    }

    internal static LinearBlock FitBoundary(IReadOnlyList<PlaceRow> rows) =>
        BlockTrainer.Fit([.. rows.Select(r => r.Row)], (i, _) => rows[i].IsBoundary, 1, BoundaryFeatures.DenseCount, BoundarySettings);

    /// <summary>Scores of every clause by weights that never saw its author; <paramref name="withoutAuthors"/> gets the names left out and those weights.</summary>
    /// <remarks>Authors are left out in at most five groups; the groups are fitted side by side and reported in order.</remarks>
    internal static List<ScoredClause> UnseenScores(IReadOnlyList<ClauseRow> rows, Action<IReadOnlySet<string>, ActModel> withoutAuthors)
    {
        var folds = rows.Select(r => r.Author).Distinct(StringComparer.Ordinal)
            .Select((author, i) => (author, Fold: i % MostFolds)).GroupBy(p => p.Fold)
            .Select(g => g.Select(p => p.author).ToHashSet(StringComparer.Ordinal)).ToList();
        var models = new ActModel[folds.Count];
        Parallel.For(0, folds.Count, f => models[f] = FitActs([.. rows.Where(r => !folds[f].Contains(r.Author))]));

        var vector = new FeatureVector();
        var scored = new List<ScoredClause>();
        foreach (var (authors, model) in folds.Zip(models))
        {
            withoutAuthors(authors, model);
            foreach (var row in rows.Where(r => authors.Contains(r.Author)))
            {
                vector.Clear();
                vector.Grams.AddRange(row.Row.Grams);
                vector.Dense.AddRange(row.Row.Dense);
                var scores = new int[Heads.Count];
                model.Score(vector, scores);
                scored.Add(new ScoredClause(scores, row.Acts, row.Mode, row.IsAlone));
            }
        }

        return scored;
    }

    private static bool IsPositive(ClauseRow row, int head) => head switch
    {
        Heads.Void => row.Mode == ClauseMode.Void,
        Heads.Done => row.Mode == ClauseMode.Done,
        Heads.Intended => row.Mode == ClauseMode.Intended,
        _ => row.Mode != ClauseMode.Void && row.Acts.Contains((Act)head),
    };
}

/// <summary>Scores of a clause beside what it really is.</summary>
internal sealed record ScoredClause(int[] Scores, ImmutableArray<Act> Acts, ClauseMode Mode, bool IsAlone);
