using Simulator.Core.Privacy;

namespace Simulator.LanguageModels.Clients;

/// <summary>What a model client works with besides its settings.</summary>
public sealed record ModelServices
{
    public ModelKinds Kinds { get; init; } = ModelKinds.Standard;

    public ITextMask Mask { get; init; } = new LongNumberMask();

    public IUsageLedger Ledger { get; init; } = new MemoryLedger();

    /// <summary>Told once about each kind of failure the operator can do something about, not once per turn.</summary>
    public Action<ModelFailure>? Notice { get; init; }

    /// <summary>File every answer is appended to; null for none.</summary>
    public string? RecordTo { get; init; }

    /// <summary>Recording that answers instead of a server; null for none.</summary>
    public string? ReplayFrom { get; init; }

    /// <summary>A number in [0, 1) for the wait before a second call.</summary>
    public Func<double> Jitter { get; init; } = () => System.Security.Cryptography.RandomNumberGenerator.GetInt32(1000) / 1000.0;
}
