using System.Collections.Immutable;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.Patterns;

/// <summary>
/// Likeness of a stretch to example sentences: the weight of the two- and three-character sequences they share, squared, against the product of
/// both weights (the square of a cosine), in thousandths. A sequence that several topics use weighs less. Whole numbers only.
/// </summary>
internal sealed class GramLikeness
{
    private static readonly int[] WeightByTopics = [0, 12, 6, 3, 1];
    private static readonly string[] Everyday = ["我们", "你们", "您的", "你的", "我的", "这个", "那个", "一下", "怎么", "什么", "没有", "不是", "可以", "咱们", "的时", "时候", "现在", "今天", "一个", "就是", "是不", "不能", "能不", "吗", "给您", "给你", "我先", "我去", "您先", "你先", "先把", "了吗", "有没", "是谁", "谁的", "那边", "这边", "知道", "起来", "出来", "过来", "看看", "我把", "是不是", "有没有", "能不能", "跟您", "跟你", "他们", "您家", "你家", "家里", "帮您", "帮你"];
    private readonly Dictionary<int, List<int>> _examplesOf = [];
    private readonly Dictionary<int, int> _weight = [];
    private readonly int[] _exampleWeight;
    private readonly int[] _topicOf;

    public GramLikeness(IReadOnlyList<ImmutableArray<string>> examplesByTopic)
    {
        var topics = new Dictionary<int, HashSet<int>>();
        var sets = new List<(int Topic, HashSet<int> Grams)>();
        for (var t = 0; t < examplesByTopic.Count; t++)
        {
            foreach (var example in examplesByTopic[t])
            {
                var spelled = TextFolding.Spell(example);
                var grams = Grams(spelled, 0, spelled.Length);
                sets.Add((t, grams));
                foreach (var gram in grams)
                {
                    (topics.TryGetValue(gram, out var seen) ? seen : topics[gram] = []).Add(t);
                }
            }
        }

        var everyday = Everyday.Where(w => w.Length > 1).Select(w => Key(w, 0, w.Length)).ToHashSet();
        foreach (var (gram, seen) in topics)
        {
            _weight[gram] = everyday.Contains(gram) ? 1 : WeightByTopics[Math.Min(seen.Count, WeightByTopics.Length - 1)];
        }

        _exampleWeight = new int[sets.Count];
        _topicOf = new int[sets.Count];
        for (var e = 0; e < sets.Count; e++)
        {
            _topicOf[e] = sets[e].Topic;
            foreach (var gram in sets[e].Grams)
            {
                _exampleWeight[e] += _weight[gram];
                (_examplesOf.TryGetValue(gram, out var list) ? list : _examplesOf[gram] = []).Add(e);
            }
        }
    }

    /// <summary>Sets the flag of each topic with an example at least this like the stretch.</summary>
    public void Match(string text, int start, int end, int permille, bool[] topics)
    {
        var shared = new int[_exampleWeight.Length];
        var touched = new List<int>();
        var own = 0;
        foreach (var gram in Grams(text, start, end))
        {
            // A sequence no topic knows still makes the stretch less alike.
            own += _weight.TryGetValue(gram, out var weight) ? weight : 4;
            if (!_examplesOf.TryGetValue(gram, out var examples))
            {
                continue;
            }

            foreach (var e in examples)
            {
                if (shared[e] == 0)
                {
                    touched.Add(e);
                }

                shared[e] += weight;
            }
        }

        foreach (var e in touched)
        {
            topics[_topicOf[e]] |= (long)shared[e] * shared[e] * 1000 >= (long)permille * _exampleWeight[e] * own;
        }
    }

    private static HashSet<int> Grams(string text, int start, int end)
    {
        var grams = new HashSet<int>();
        for (var i = start; i + 1 < end; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) || !char.IsLetterOrDigit(text[i + 1]))
            {
                continue;
            }

            grams.Add(Key(text, i, 2));
            if (i + 2 < end && char.IsLetterOrDigit(text[i + 2]))
            {
                grams.Add(Key(text, i, 3));
            }
        }

        return grams;
    }

    private static int Key(string text, int at, int length)
    {
        var hash = 17;
        for (var i = at; i < at + length; i++)
        {
            hash = unchecked((hash * 31_337) + text[i]);
        }

        return hash;
    }
}
