using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.Stack;

/// <summary>Tells the operator once about each kind of failure, not once per turn; again only after the server had recovered. Thread-safe.</summary>
internal sealed class OperatorNotices(Action<ModelFailure>? tell)
{
    private readonly Lock _gate = new();
    private readonly HashSet<ModelFailureKind> _told = [];

    /// <param name="isNews">The circuit has just opened: worth telling whatever the kind.</param>
    public void Tell(ModelFailure failure, bool isNews)
    {
        if (!isNews && failure.Kind is not (ModelFailureKind.NoConnection or ModelFailureKind.Dns or ModelFailureKind.Tls))
        {
            return;
        }

        lock (_gate)
        {
            if (!_told.Add(failure.Kind))
            {
                return;
            }
        }

        tell?.Invoke(failure);
    }

    public void Recovered()
    {
        lock (_gate)
        {
            _told.Clear();
        }
    }
}
