using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Sessions.Turns;

/// <summary>The benefit of the doubt: a clause that was read as harmful without enough confidence counts as not understood.</summary>
/// <remarks>On text of unseen authors such readings are right less than every second time; the resident asks back instead of being hurt.</remarks>
internal static class Doubt
{
    /// <summary>The reading the engine goes by.</summary>
    /// <param name="reading">What the reader made of the turn.</param>
    /// <param name="rules">How sure the reader has to be of harm.</param>
    public static Reading Apply(Reading reading, ScoringRules rules) => reading.Clauses.Any(c => IsDoubtful(c, rules))
        ? reading with { Clauses = [.. reading.Clauses.Select(c => IsDoubtful(c, rules) ? c with { Acts = [Act.Other] } : c)] }
        : reading;

    private static bool IsDoubtful(Clause clause, ScoringRules rules) => clause.Main.Polarity() switch
    {
        ActPolarity.Negative => clause.Confidence < rules.RedLineConfidence,
        ActPolarity.Manipulation => clause.Confidence < rules.ManipulationConfidence,
        _ => false,
    };
}
