using Simulator.Core.Learning.Growth;
using Simulator.Core.Learning.Pairing;
using Simulator.Core.Reviews.Agreement;

namespace Simulator.Scenarios;

/// <summary>All numbers and words of <c>_shared/mentoring.yaml</c>; what the file leaves out has its default. Not part of any case and of no case's hash.</summary>
public sealed record MentoringRules
{
    /// <summary>Agreement of raters and trust in machine levels.</summary>
    public AgreementRules Agreement { get; init; } = AgreementRules.Default;

    /// <summary>Growth and levels of people.</summary>
    public GrowthRules Growth { get; init; } = GrowthRules.Default;

    /// <summary>Pairs of mentors and apprentices.</summary>
    public PairingRules Pairing { get; init; } = PairingRules.Default;
}
