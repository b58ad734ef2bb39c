using System.Collections.Immutable;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Sessions.Running;

/// <summary>Events that become durable together. They are folded as they are added, so that a voice can be asked before anything is written.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class Batch(SessionState before)
{
    private readonly List<NewEvent> _records = [];
    private readonly ImmutableArray<Released>.Builder _events = ImmutableArray.CreateBuilder<Released>();

    /// <summary>The session after what was added.</summary>
    public SessionState After { get; private set; } = before;

    /// <summary>What is to be stored.</summary>
    public IReadOnlyList<NewEvent> Records => _records;

    /// <summary>What may be shown once it is stored.</summary>
    public ImmutableArray<Released> Events => _events.ToImmutable();

    /// <summary>Adds an event with its words.</summary>
    public void Add(SessionEvent happened, string? content = null)
    {
        After = SessionFold.Apply(After, happened, content) with { Version = After.Version + 1 };
        _records.Add(SessionEventCodec.Encode(happened, content));
        _events.Add(new Released(After.Version, happened, content, After.Scene.Turn, After.Scene.Minute));
    }
}
