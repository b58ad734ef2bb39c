using System.Collections.Immutable;
using Simulator.Core.Understanding.Model;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.Training;

/// <summary>Makes the model of the red lines' signs from turns about them and from the labelled clauses.</summary>
internal static class SignTraining
{
    private static readonly BlockSettings Settings = new(2, 6, 0.5, 0.1, 2);
    private const double Recall = 2.0;
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

    /// <summary>Trains; thresholds are set on authors of <paramref name="examples"/> whom the weights have not seen.</summary>
    public static SignModel Train(IReadOnlyList<SignExample> examples, IReadOnlyList<ClauseRow> clauses)
    {
        var rows = examples.SelectMany(Rows).ToList();
        var general = clauses.Where(c => c.IsAlone).Select(General).ToList();
        var bias = Bias(UnseenScores(rows, general));
        return new SignModel(Fit([.. rows, .. general]), bias);
    }

    private static LinearBlock Fit(List<SignRow> rows) =>
        BlockTrainer.Fit([.. rows.Select(r => r.Row)], (i, s) => rows[i].IsSign(s), Signs.Count, ClauseFeatures.DenseCount, Settings);

    private static List<(SignRow Row, int[] Scores)> UnseenScores(List<SignRow> rows, List<SignRow> general)
    {
        var scored = new List<(SignRow, int[])>();
        var vector = new FeatureVector();
        foreach (var author in rows.Select(r => r.Author).Distinct(StringComparer.Ordinal).ToList())
        {
            var block = Fit([.. rows.Where(r => r.Author != author), .. general]);
            foreach (var row in rows.Where(r => r.Author == author))
            {
                vector.Clear();
                vector.Grams.AddRange(row.Row.Grams);
                vector.Dense.AddRange(row.Row.Dense);
                var scores = new int[Signs.Count];
                block.Score(vector, scores);
                scored.Add((row, scores));
            }
        }

        return scored;
    }

    // The threshold with the best F-measure: a suspicion that a mentor rejects in a second costs less than one that nobody raised.
    private static ImmutableArray<int> Bias(List<(SignRow Row, int[] Scores)> scored)
    {
        var bias = new int[Signs.Count];
        for (var s = 0; s < bias.Length; s++)
        {
            var known = scored.Where(p => p.Row.IsSign(s) is not null).OrderByDescending(p => p.Scores[s]).ToList();
            var real = known.Count(p => p.Row.IsSign(s) == true);
            var (hits, best, threshold) = (0, 0.0, 0);
            for (var i = 0; i < known.Count; i++)
            {
                hits += known[i].Row.IsSign(s) == true ? 1 : 0;
                var f = (1 + Recall) * hits / (i + 1 + (Recall * real));
                if (f > best)
                {
                    (best, threshold) = (f, known[i].Scores[s]);
                }
            }

            bias[s] = 1 - threshold;
        }

        return [.. bias];
    }

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
            return new SignRow(Words(clause.Row), clause.Author, 0, 0);
        }

        var bits = clause.Acts.Aggregate(0, (b, act) => SignOfAct.TryGetValue(act, out var s) ? b | (1 << s) : b);
        return new SignRow(Words(clause.Row), clause.Author, bits, ~bits);
    }

    private static DescribedRow Words(DescribedRow row) => row with { Dense = [.. row.Dense.Where(d => !ClauseFeatures.IsPosition(d))] };

    private static int Index(string id) => Signs.All.IndexOf(id) is >= 0 and var i ? i : throw new FormatException($"'{id}' is no red line with a sign.");

    private sealed record SignRow(DescribedRow Row, string Author, int Bits, int Unknown)
    {
        public bool? IsSign(int s) => (Bits >> s & 1) == 1 ? true : (Unknown >> s & 1) == 1 ? null : false;
    }
}
