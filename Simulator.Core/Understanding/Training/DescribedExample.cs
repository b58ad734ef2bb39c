using System.Collections.Immutable;
using Simulator.Core.Understanding.Model;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.Training;

/// <summary>A labelled clause, described once.</summary>
internal sealed record ClauseRow(DescribedRow Row, ImmutableArray<Act> Acts, ClauseMode Mode, string Author, bool IsAlone);

/// <summary>A place in a labelled turn at which a clause begins or does not.</summary>
internal sealed record PlaceRow(DescribedRow Row, bool IsBoundary, string Author);

/// <summary>Turns examples into rows for the trainer.</summary>
internal static class DescribedExample
{
    public static List<ClauseRow> Clauses(IReadOnlyList<Example> examples)
    {
        var features = new ClauseFeatures();
        var vector = new FeatureVector();
        var rows = new List<ClauseRow>();
        foreach (var example in examples)
        {
            var previous = -1;
            for (var i = 0; i < example.Clauses.Length; i++)
            {
                var clause = example.Clauses[i];
                var text = TextFolding.Spell(clause.Span.Of(example.Text));
                var isAction = text.StartsWith('(') && text.TrimEnd('。', ',').EndsWith(')');
                if (example.Clauses.Length > 1)
                {
                    features.Describe(text, 0, text.Length, new ClausePosition(isAction, i, i == example.Clauses.Length - 1, previous), vector);
                    rows.Add(new ClauseRow(Snapshot(vector) with { IsCopy = true }, clause.Acts, clause.Mode, example.Author, false));
                }

                features.Describe(text, 0, text.Length, ClausePosition.Alone(isAction), vector);
                rows.Add(new ClauseRow(Snapshot(vector), clause.Acts, clause.Mode, example.Author, true));
                previous = clause.Mode == ClauseMode.Void ? Heads.Void : (int)clause.Acts[0];
            }
        }

        return rows;
    }

    public static List<PlaceRow> Places(IEnumerable<Example> examples, LinearBlock acts)
    {
        var features = new BoundaryFeatures();
        var vector = new FeatureVector();
        var rows = new List<PlaceRow>();
        var places = new List<int>();
        foreach (var example in examples)
        {
            var turn = TurnText.Parse(example.Text);
            var t = turn.Folded.Text;
            foreach (var segment in turn.Segments.Where(s => !s.IsAction))
            {
                BoundaryFinder.Find(t, segment.Start, segment.End, places);
                var last = segment.Start;
                for (var k = 0; k < places.Count; k++)
                {
                    var from = k == 0 ? segment.Start : places[k - 1];
                    var to = k + 1 < places.Count ? places[k + 1] : segment.End;
                    features.Describe(t, from, places[k], to, last, acts, vector);
                    var before = turn.Folded.ToOriginal(0, places[k]).End;
                    var after = turn.Folded.ToOriginal(places[k], places[k] + 1).Start;
                    var isBoundary = example.Clauses.Any(c => c.Span.Start >= before && c.Span.Start <= after);
                    rows.Add(new PlaceRow(Snapshot(vector), isBoundary, example.Author));
                    last = isBoundary ? places[k] : last;
                }
            }
        }

        return rows;
    }

    private static DescribedRow Snapshot(FeatureVector vector) => new([.. vector.Grams], [.. vector.Dense]);
}
