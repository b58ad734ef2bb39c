using Simulator.Core.Sessions.Journal;

namespace Simulator.Storage.Sqlite;

/// <summary>Heads of the streams used last, so that an append asks nothing about its stream. For whoever is writing alone.</summary>
/// <remarks>Holds committed states only: what a transaction changes stands aside until its commit.</remarks>
internal sealed class StreamCache(int capacity)
{
    private readonly Dictionary<StreamId, LinkedListNode<(StreamId Id, StreamState State)>> _nodes = [];
    private readonly LinkedList<(StreamId Id, StreamState State)> _byUse = [];

    public bool TryGet(StreamId stream, out StreamState? state)
    {
        if (!_nodes.TryGetValue(stream, out var node))
        {
            state = null;
            return false;
        }

        _byUse.Remove(node);
        _byUse.AddFirst(node);
        state = node.Value.State;
        return true;
    }

    public void Put(StreamId stream, StreamState state)
    {
        if (_nodes.TryGetValue(stream, out var node))
        {
            node.Value = (stream, state);
            return;
        }

        if (_nodes.Count == capacity)
        {
            _nodes.Remove(_byUse.Last!.Value.Id);
            _byUse.RemoveLast();
        }

        _nodes.Add(stream, _byUse.AddFirst((stream, state)));
    }

    public void Clear()
    {
        _nodes.Clear();
        _byUse.Clear();
    }
}
