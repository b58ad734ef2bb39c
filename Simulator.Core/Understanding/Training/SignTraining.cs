using System.Collections.Immutable;
using Simulator.Core.Understanding.Model;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.Training;

/// <summary>Makes the model of the red lines' signs from turns about them and from the labelled clauses.</summary>
internal static class SignTraining
{
    private static readonly BlockSettings Settings = new(3, 6, 0.5, 0.1, 2);
    private const int Folds = 4;

    // Of so many ordinary clauses one would be suspected: by the sign alone, or together with a harmful act.
    private const int OneInStrong = 1500;
    private const int OneInWeak = 300;
    private static readonly ImmutableDictionary<Act, int> SignOfAct = new Dictionary<Act, int>
    {
        [Act.LeakPrivacy] = Index("R02"),
        [Act.EmptyPromise] = Index("R03"),
        [Act.Shirk] = Index("R04"),
        [Act.Threaten] = Index("R05"),
        [Act.TakeSides] = Index("R13"),
    }.ToImmutableDictionary();

    private static readonly ImmutableHashSet<Act> Harmless =
    [
        .. Enum.GetValues<Act>().Where(a => a is not (Act.Command or Act.BlameLecture or Act.Threaten or Act.Shirk or Act.Perfunctory or Act.Officialese
            or Act.EmptyPromise or Act.TakeSides or Act.LeakPrivacy or Act.MockDiscriminate or Act.MetaManipulation)),
    ];

    /// <summary>Trains; thresholds are set on authors whom the weights have not seen, by how often ordinary clauses would be suspected.</summary>
    public static SignModel Train(IReadOnlyList<SignExample> examples, IReadOnlyList<ClauseRow> clauses)
    {
        List<SignRow> rows = [.. examples.SelectMany(Rows), .. clauses.Where(c => c.IsAlone).Select(General)];
        var ordinary = UnseenScores(rows);
        return new SignModel(Fit(rows), [.. ordinary.Select(s => Bias(s, OneInStrong))], [.. ordinary.Select(s => Bias(s, OneInWeak))]);
    }

    private static LinearBlock Fit(List<SignRow> rows) =>
        BlockTrainer.Fit([.. rows.Select(r => r.Row)], (i, s) => rows[i].IsSign(s), Signs.Count, ClauseFeatures.DenseCount, Settings);

    // For each sign the scores of ordinary clauses by weights that never saw their author, highest first.
    private static int[][] UnseenScores(List<SignRow> rows)
    {
        var folds = rows.Select(r => r.Author).Distinct(StringComparer.Ordinal).Select((author, i) => (author, Fold: i % Folds)).ToDictionary(p => p.author, p => p.Fold, StringComparer.Ordinal);
        var scores = Enumerable.Range(0, Signs.Count).Select(_ => new List<int>()).ToArray();
        var vector = new FeatureVector();
        var found = new int[Signs.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var block = Fit([.. rows.Where(r => folds[r.Author] != fold)]);
            foreach (var row in rows.Where(r => r.IsOrdinary && folds[r.Author] == fold))
            {
                vector.Clear();
                vector.Grams.AddRange(row.Row.Grams);
                vector.Dense.AddRange(row.Row.Dense);
                block.Score(vector, found);
                for (var s = 0; s < found.Length; s++)
                {
                    scores[s].Add(found[s]);
                }
            }
        }

        return [.. scores.Select(s => s.OrderDescending().ToArray())];
    }

    private static int Bias(int[] ordinary, int oneIn) => ordinary.Length == 0 ? 0 : -ordinary[ordinary.Length / oneIn];

    private static IEnumerable<SignRow> Rows(SignExample example)
    {
        var features = new ClauseFeatures();
        var vector = new FeatureVector();
        var violates = example.Violates.Aggregate(0, (bits, id) => bits | (1 << Index(id)));
        var pieces = example.Span is { } span
            ? new[] { (Text: span.Of(example.Text), Bits: violates), (Text: example.Text[..span.Start], Bits: 0), (Text: example.Text[span.End..], Bits: 0) }
            : [(Text: example.Text, Bits: 0), .. Sentences(example.Text).Select(s => (Text: s, Bits: 0))];
        foreach (var (text, bits) in pieces.Where(p => p.Text.Length > 1))
        {
            var spelled = TextFolding.Spell(text);
            var isAction = spelled.StartsWith('(') && spelled.TrimEnd('。', ',').EndsWith(')');
            features.DescribeWords(spelled, 0, spelled.Length, isAction, vector);
            yield return new SignRow(new DescribedRow([.. vector.Grams], [.. vector.Dense], text.Length < example.Text.Length && bits == 0), example.Author, bits, 0);
        }
    }

    private static string[] Sentences(string text)
    {
        var parts = text.Split(['。', '！', '？', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? parts : [];
    }

    private static SignRow General(ClauseRow clause)
    {
        if (clause.Mode == ClauseMode.Void || clause.Acts.All(Harmless.Contains))
        {
            return new SignRow(Words(clause.Row), clause.Author, 0, 0, true);
        }

        var bits = clause.Acts.Aggregate(0, (b, act) => SignOfAct.TryGetValue(act, out var s) ? b | (1 << s) : b);
        return new SignRow(Words(clause.Row), clause.Author, bits, ~bits);
    }

    private static DescribedRow Words(DescribedRow row) => row with { Dense = [.. row.Dense.Where(d => !ClauseFeatures.IsPosition(d))] };

    private static int Index(string id) => Signs.All.IndexOf(id) is >= 0 and var i ? i : throw new FormatException($"'{id}' is no red line with a sign.");

    private sealed record SignRow(DescribedRow Row, string Author, int Bits, int Unknown, bool IsOrdinary = false)
    {
        public bool? IsSign(int s) => (Bits >> s & 1) == 1 ? true : (Unknown >> s & 1) == 1 ? null : false;
    }
}
