using System.Collections.Immutable;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Understanding;

/// <summary>Recognises a scenario's topics in a clause. Compiled once per scenario; immutable and thread-safe.</summary>
public sealed partial class TopicRecogniser
{
    /// <summary>Compiles topics; a topic matches by one of its word patterns or by likeness to its examples.</summary>
    public static TopicRecogniser Compile(ImmutableArray<Topic> topics) => new(topics);

    private readonly ImmutableArray<Topic> _topics;

    private TopicRecogniser(ImmutableArray<Topic> topics) => _topics = topics;
}
