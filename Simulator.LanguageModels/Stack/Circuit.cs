namespace Simulator.LanguageModels.Stack;

/// <summary>
/// Leaves a server alone after repeated failure: opens after some failures within a minute (at once when the key or the name is
/// refused), after a while lets one call try, and closes when that call succeeds. Shared by all sessions; thread-safe.
/// </summary>
internal sealed class Circuit(int failures, TimeSpan rest, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly Queue<long> _failed = new();
    private long? _openedAt;
    private bool _probing;

    public bool IsOpen
    {
        get
        {
            lock (_gate)
            {
                return _openedAt is not null;
            }
        }
    }

    /// <summary>Asks to make a call; every permitted call ends in exactly one of the other methods.</summary>
    /// <returns>False while the server is left alone.</returns>
    public bool TryEnter()
    {
        lock (_gate)
        {
            if (_openedAt is not { } opened)
            {
                return true;
            }

            if (_probing || time.GetElapsedTime(opened) < rest)
            {
                return false;
            }

            _probing = true;
            return true;
        }
    }

    public void Succeeded()
    {
        lock (_gate)
        {
            _openedAt = null;
            _probing = false;
            _failed.Clear();
        }
    }

    /// <summary>The call told nothing about the server: it was given up, or the answer was unwelcome but an answer.</summary>
    public void Abandoned()
    {
        lock (_gate)
        {
            _probing = false;
        }
    }

    /// <returns>True when this failure opened the circuit.</returns>
    public bool Failed(bool forGood)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            if (_openedAt is not null)
            {
                // The probe failed, or a call from before the opening: rest again only for the probe.
                _openedAt = _probing ? now : _openedAt;
                _probing = false;
                return false;
            }

            _failed.Enqueue(now);
            while (time.GetElapsedTime(_failed.Peek(), now) > Window)
            {
                _failed.Dequeue();
            }

            if (!forGood && _failed.Count < failures)
            {
                return false;
            }

            _failed.Clear();
            _openedAt = now;
            return true;
        }
    }
}
