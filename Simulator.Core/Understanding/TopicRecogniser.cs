using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding.Model;
using Simulator.Core.Understanding.Patterns;
using Simulator.Core.Understanding.Text;
using Simulator.Core.Understanding.Topics;

namespace Simulator.Core.Understanding;

/// <summary>Recognises a scenario's topics in a clause. Compiled once per scenario; immutable and thread-safe.</summary>
public sealed class TopicRecogniser
{
    // A separator that says "rather not" still hears a stranger's words more often right than wrong (docs/validity.md).
    private const int LeastScore = -600;
    private readonly ImmutableArray<Topic> _topics;
    private readonly PatternSet _patterns;
    private readonly ImmutableArray<FoundSigns> _signs;
    private readonly Lazy<TopicModel> _model;

    private TopicRecogniser(ImmutableArray<Topic> topics)
    {
        _topics = topics;
        var builder = new PatternSetBuilder();
        foreach (var topic in topics)
        {
            // Groups come in pairs: what makes the topic, then what rules it out.
            AddAll(builder, topic.Words);
            AddAll(builder, topic.Not);
        }

        _patterns = builder.Build();
        _signs = [.. topics.Select(t => Signs.Parse(t.Sign))];
        HasSigns = _signs.Any(s => s != default);
        _model = new(() => TopicModel.Learn(topics, WordsOf));
    }

    /// <summary>Ends the name of a sign that counts only together with a harmful act.</summary>
    public const char WeakSign = Signs.Maybe;

    /// <summary>Names a topic's <see cref="Topic.Sign"/> can have: R01 to R14, each also with a question mark for its weaker form.</summary>
    public static ImmutableArray<string> SignNames { get; } = [.. Signs.All, .. Signs.All.Select(s => s + Signs.Maybe)];

    /// <summary>True when a topic asks for a learned sign.</summary>
    internal bool HasSigns { get; }

    /// <summary>Compiles topics; a topic matches by one of its word patterns, by what was learned from its examples, or by its sign.</summary>
    public static TopicRecogniser Compile(ImmutableArray<Topic> topics) => new(topics);

    /// <summary>Learns what is learned at the first reading otherwise; may take some tenths of a second.</summary>
    internal void Prepare() => _ = _model.Value;

    /// <summary>Ids of the topics of a text, in the scenario's order, those beside the matter included.</summary>
    public ImmutableArray<string> Recognise(string text)
    {
        var spelled = TextFolding.Spell(text);
        var vector = new FeatureVector();
        new ClauseFeatures().DescribeWords(spelled, 0, spelled.Length, isAction: false, vector);
        var (topics, asides) = Recognise(spelled, 0, spelled.Length, default, vector);
        return [.. _topics.Select(t => t.Id).Where(id => topics.Contains(id) || asides.Contains(id))];
    }

    /// <summary>Topics of a stretch of folded text; <paramref name="signs"/> are the red lines the stretch looks like, <paramref name="features"/> its words described.</summary>
    internal FoundTopics Recognise(string folded, int start, int end, FoundSigns signs, FeatureVector features)
    {
        var found = new bool[_patterns.GroupCount];
        _patterns.Match(folded, start, end, found);
        var learned = new bool[_topics.Length];
        _model.Value.Match(features, LeastScore, learned);
        var topics = ImmutableArray.CreateBuilder<string>();
        var asides = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < _topics.Length; i++)
        {
            if ((_signs[i] & signs) != default || ((found[2 * i] || learned[i]) && !found[(2 * i) + 1]))
            {
                (_topics[i].IsAside ? asides : topics).Add(_topics[i].Id);
            }
        }

        return new FoundTopics(topics.ToImmutable(), asides.ToImmutable());
    }

    private bool[] WordsOf(string text)
    {
        var spelled = TextFolding.Spell(text);
        var found = new bool[_patterns.GroupCount];
        _patterns.Match(spelled, 0, spelled.Length, found);
        return [.. Enumerable.Range(0, _topics.Length).Select(i => found[2 * i] && !found[(2 * i) + 1])];
    }

    private static void AddAll(PatternSetBuilder builder, ImmutableArray<string> patterns)
    {
        var group = builder.AddGroup();
        foreach (var pattern in patterns)
        {
            builder.AddPlain(group, pattern);
        }
    }
}
