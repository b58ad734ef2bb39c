using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding.Model;
using Simulator.Core.Understanding.Text;
using Simulator.Core.Understanding.Training;

namespace Simulator.Core.Understanding.Topics;

/// <summary>
/// What the topics of a case sound like, learned from their examples when the case is compiled: one separator a topic, against the examples of
/// the other topics, its own counter-examples and ordinary talk. Immutable and thread-safe.
/// </summary>
internal sealed class TopicModel
{
    private static readonly BlockSettings Settings = new(1, 6, 0.5, 0.3, 4, 5);
    private const int NoTopic = int.MinValue;
    private static readonly Lazy<ImmutableArray<(string Text, DescribedRow Row)>> Ordinary = new(DescribeOrdinary);
    private readonly LinearBlock? _block;

    private TopicModel(LinearBlock? block) => _block = block;

    /// <summary>Learns; <paramref name="words"/> tells which topics a text belongs to by its words already, so that it does not stand against them.</summary>
    public static TopicModel Learn(ImmutableArray<Topic> topics, Func<string, bool[]> words)
    {
        var rows = new List<(DescribedRow Row, int Topic, bool[] Related)>();
        var features = new ClauseFeatures();
        var vector = new FeatureVector();
        for (var t = 0; t < topics.Length; t++)
        {
            foreach (var example in topics[t].Examples)
            {
                rows.Add((Describe(example, features, vector), t, words(example)));
            }

            foreach (var example in topics[t].Counter)
            {
                rows.Add((Describe(example, features, vector), -1 - t, words(example)));
            }
        }

        if (rows.Count == 0)
        {
            return new TopicModel(null);
        }

        foreach (var (text, row) in Ordinary.Value)
        {
            rows.Add((row, NoTopic, words(text)));
        }

        return new TopicModel(BlockTrainer.Fit(
            [.. rows.Select(r => r.Row)],
            (i, t) => rows[i].Topic == t ? true : rows[i].Topic == -1 - t || !rows[i].Related[t] ? false : null,
            topics.Length,
            ClauseFeatures.DenseCount,
            Settings));
    }

    /// <summary>Sets the flag of each topic whose separator says yes.</summary>
    public void Match(FeatureVector features, int least, bool[] topics)
    {
        if (_block is null)
        {
            return;
        }

        var scores = new int[_block.Heads];
        _block.Score(features, scores);
        for (var t = 0; t < scores.Length; t++)
        {
            topics[t] |= scores[t] > least;
        }
    }

    private static ImmutableArray<(string Text, DescribedRow Row)> DescribeOrdinary()
    {
        var features = new ClauseFeatures();
        var vector = new FeatureVector();
        return [.. ReaderResources.Lines("ordinary.txt").Select(line => (line, Describe(line, features, vector)))];
    }

    private static DescribedRow Describe(string text, ClauseFeatures features, FeatureVector vector)
    {
        var spelled = TextFolding.Spell(text);
        var isAction = spelled.StartsWith('(') && spelled.TrimEnd('。', ',').EndsWith(')');
        features.DescribeWords(spelled, 0, spelled.Length, isAction, vector);
        return new DescribedRow([.. vector.Grams], [.. vector.Dense]);
    }
}
