using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding.Patterns;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding;

/// <summary>Recognises a scenario's topics in a clause. Compiled once per scenario; immutable and thread-safe.</summary>
public sealed class TopicRecogniser
{
    /// <summary>Least likeness (square of a cosine, in thousandths) that counts as the same topic.</summary>
    public const int LeastLikeness = 120;

    private readonly ImmutableArray<Topic> _topics;
    private readonly PatternSet _patterns;
    private readonly GramLikeness _likeness;

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
        _likeness = new GramLikeness([.. topics.Select(t => t.Examples)]);
    }

    /// <summary>Compiles topics; a topic matches by one of its word patterns or by likeness to its examples.</summary>
    public static TopicRecogniser Compile(ImmutableArray<Topic> topics) => new(topics);

    /// <summary>Ids of the topics of a text, in the scenario's order.</summary>
    public ImmutableArray<string> Recognise(string text)
    {
        var spelled = TextFolding.Spell(text);
        return Recognise(spelled, 0, spelled.Length);
    }

    /// <summary>Ids of the topics of a stretch of folded text, in the scenario's order.</summary>
    internal ImmutableArray<string> Recognise(string folded, int start, int end)
    {
        var found = new bool[_patterns.GroupCount];
        _patterns.Match(folded, start, end, found);
        var alike = new bool[_topics.Length];
        _likeness.Match(folded, start, end, LeastLikeness, alike);
        var ids = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < _topics.Length; i++)
        {
            if ((found[2 * i] || alike[i]) && !found[(2 * i) + 1])
            {
                ids.Add(_topics[i].Id);
            }
        }

        return ids.ToImmutable();
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
