namespace Simulator.Core.Reviews.Agreement;

/// <summary>What a mentor who has not marked yet sees of a machine level. Red lines are never set by the machine, whatever the trust.</summary>
public enum MachineTrust
{
    /// <summary>Nothing until the mentor has marked.</summary>
    Hidden,

    /// <summary>The level beside the empty field, as a suggestion.</summary>
    Suggestion,

    /// <summary>The field may be filled in with it.</summary>
    Prefill,
}

/// <summary>Why machine levels are hidden.</summary>
public enum HiddenBecause
{
    /// <summary>Too few sessions were marked by both.</summary>
    TooFew,

    /// <summary>Agreement cannot be computed.</summary>
    NotComputable,

    /// <summary>Agreement is too low.</summary>
    TooLow,
}

/// <summary>How far machine levels of one dimension and scoring version may be shown (domain 7.3), and the figures behind it.</summary>
/// <param name="Trust">What is shown.</param>
/// <param name="Because">Null unless hidden.</param>
/// <param name="Qwk">Agreement of machine and mentors, blind marks only, with its interval.</param>
/// <param name="Doubles">Sessions that both marked.</param>
/// <param name="AtLowerBound">What would be shown if the lower bound were the truth: says how sure the gate is.</param>
public sealed record TrustGate(MachineTrust Trust, HiddenBecause? Because, Estimate Qwk, int Doubles, MachineTrust AtLowerBound)
{
    /// <summary>Decides by count first, then by the value.</summary>
    public static TrustGate Of(Estimate qwk, AgreementRules rules)
    {
        ArgumentNullException.ThrowIfNull(qwk);
        ArgumentNullException.ThrowIfNull(rules);
        HiddenBecause? because = qwk switch
        {
            _ when qwk.Subjects < rules.MinimumDoubles => HiddenBecause.TooFew,
            { Value: null } => HiddenBecause.NotComputable,
            _ when qwk.Value < rules.SuggestFrom => HiddenBecause.TooLow,
            _ => null,
        };
        return new TrustGate(
            because is null ? At(qwk.Value, rules) : MachineTrust.Hidden,
            because,
            qwk,
            qwk.Subjects,
            because is null ? At(qwk.Low, rules) : MachineTrust.Hidden);
    }

    private static MachineTrust At(double? value, AgreementRules rules) => value switch
    {
        null => MachineTrust.Hidden,
        _ when value >= rules.PrefillFrom => MachineTrust.Prefill,
        _ when value >= rules.SuggestFrom => MachineTrust.Suggestion,
        _ => MachineTrust.Hidden,
    };
}
