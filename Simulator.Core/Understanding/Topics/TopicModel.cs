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
    private static readonly BlockSettings Settings = new(2, 6, 0.5, 0.3, 4, 5);
    private const int NoTopic = int.MinValue;
    private static readonly Lazy<ImmutableArray<(string Text, DescribedRow Row)>> Ordinary = new(DescribeOrdinary);
    private readonly LinearBlock? _block;
    private readonly ImmutableArray<int> _topicOf;

    private TopicModel(LinearBlock? block, ImmutableArray<int> topicOf)
    {
        _block = block;
        _topicOf = topicOf;
    }

    /// <summary>Learns; <paramref name="words"/> tells which topics a text belongs to by its words already, so that it does not stand against them.</summary>
    public static TopicModel Learn(ImmutableArray<Topic> topics, Func<string, bool[]> words)
    {
        ImmutableArray<(string Text, int Topic)> told = [.. topics.SelectMany((topic, t) => topic.Examples.Select(e => (e, t)).Concat(topic.Counter.Select(c => (c, -1 - t))))];
        if (told.IsEmpty)
        {
            return new TopicModel(null, []);
        }

        // Tools of their own: the turn that waits for this to be learned is using its thread's.
        var rows = new (DescribedRow Row, int Topic, bool[] Related)[told.Length + Ordinary.Value.Length];
        Parallel.For(0, rows.Length, () => new Describer(), (i, _, describer) =>
        {
            var (text, row, topic) = i < told.Length
                ? (told[i].Text, describer.Describe(told[i].Text), told[i].Topic)
                : (Ordinary.Value[i - told.Length].Text, Ordinary.Value[i - told.Length].Row, NoTopic);
            rows[i] = (row, topic, words(text));
            return describer;
        }, _ => { });

        // A topic known by its words or its sign alone has nothing to learn from.
        ImmutableArray<int> topicOf = [.. Enumerable.Range(0, topics.Length).Where(t => !topics[t].Examples.IsEmpty)];

        return new TopicModel(BlockTrainer.Fit(
            [.. rows.Select(r => r.Row)],
            (i, head) => topicOf[head] is var t && rows[i].Topic == t ? true : rows[i].Topic == -1 - t || !rows[i].Related[t] ? false : null,
            topicOf.Length,
            ClauseFeatures.DenseCount,
            Settings), topicOf);
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
            topics[_topicOf[t]] |= scores[t] > least;
        }
    }

    private static ImmutableArray<(string Text, DescribedRow Row)> DescribeOrdinary()
    {
        var describer = new Describer();
        return [.. ReaderResources.Lines("ordinary.txt").Select(line => (line, describer.Describe(line)))];
    }

    private sealed class Describer
    {
        private readonly ClauseFeatures _features = new();
        private readonly FeatureVector _vector = new();

        public DescribedRow Describe(string text)
        {
            var spelled = TextFolding.Spell(text);
            var isAction = spelled.StartsWith('(') && spelled.TrimEnd('。', ',').EndsWith(')');
            _features.DescribeWords(spelled, 0, spelled.Length, isAction, _vector);
            return new DescribedRow([.. _vector.Grams], [.. _vector.Dense]);
        }
    }
}
