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
    /// <summary>Least likeness (square of a cosine, in thousandths) that counts as the same topic.</summary>
    public const int LeastLikeness = 120;

    private readonly ImmutableArray<Topic> _topics;
    private readonly PatternSet _patterns;
    private readonly GramLikeness _likeness;
    private readonly ImmutableArray<FoundSigns> _signs;
    private readonly Lazy<TopicModel> _model;
    private const int LeastScore = -500;

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
        _likeness = new GramLikeness([.. topics.Select(t => t.Examples)]);
    }

    /// <summary>Ends the name of a sign that counts only together with a harmful act.</summary>
    public const char WeakSign = Signs.Maybe;

    /// <summary>Names a topic's <see cref="Topic.Sign"/> can have: R01 to R14, each also with a question mark for its weaker form.</summary>
    public static ImmutableArray<string> SignNames { get; } = [.. Signs.All, .. Signs.All.Select(s => s + Signs.Maybe)];

    /// <summary>True when a topic asks for a learned sign.</summary>
    internal bool HasSigns { get; }

    /// <summary>Compiles topics; a topic matches by one of its word patterns, by likeness to its examples, or by its sign.</summary>
    public static TopicRecogniser Compile(ImmutableArray<Topic> topics) => new(topics);

    /// <summary>Ids of the topics of a text, in the scenario's order.</summary>
    public ImmutableArray<string> Recognise(string text)
    {
        var spelled = TextFolding.Spell(text);
        return Recognise(spelled, 0, spelled.Length);
    }

    /// <summary>Ids of the topics of a stretch of folded text, in the scenario's order; <paramref name="signs"/> are the red lines the stretch looks like.</summary>
    internal ImmutableArray<string> Recognise(string folded, int start, int end, FoundSigns signs = default, FeatureVector? features = null)
    {
        var found = new bool[_patterns.GroupCount];
        _patterns.Match(folded, start, end, found);
        var alike = new bool[_topics.Length];
        _likeness.Match(folded, start, end, LeastLikeness, alike);
        if (features is not null)
        {
            _model.Value.Match(features, LeastScore, alike);
        }

        var ids = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < _topics.Length; i++)
        {
            if ((_signs[i] & signs) != default || ((found[2 * i] || alike[i]) && !found[(2 * i) + 1]))
            {
                ids.Add(_topics[i].Id);
            }
        }

        return ids.ToImmutable();
    }

    private bool[] WordsOf(string text)
    {
        var spelled = TextFolding.Spell(text);
        var found = new bool[_patterns.GroupCount];
        _patterns.Match(spelled, 0, spelled.Length, found);
        var alike = new bool[_topics.Length];
        _likeness.Match(spelled, 0, spelled.Length, LeastLikeness, alike);
        return [.. Enumerable.Range(0, _topics.Length).Select(i => (found[2 * i] || alike[i]) && !found[(2 * i) + 1])];
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
