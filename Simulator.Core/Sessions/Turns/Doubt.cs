using Simulator.Core.Understanding;

namespace Simulator.Core.Sessions.Turns;

/// <summary>The benefit of the doubt: a clause that was read as harmful without enough confidence counts as not understood.</summary>
/// <remarks>On text of unseen authors such readings are right less than every second time; the resident asks back instead of being hurt.</remarks>
internal static class Doubt
{
    /// <summary>The reading the engine goes by.</summary>
    /// <param name="reading">What the reader made of the turn.</param>
    /// <param name="confidence">Thousandths below which harm is doubted.</param>
    public static Reading Apply(Reading reading, int confidence) => reading.Clauses.Any(c => IsDoubtful(c, confidence))
        ? reading with { Clauses = [.. reading.Clauses.Select(c => IsDoubtful(c, confidence) ? c with { Acts = [Act.Other] } : c)] }
        : reading;

    private static bool IsDoubtful(Clause clause, int confidence) =>
        clause.Confidence < confidence && clause.Main.Polarity() is (ActPolarity.Negative or ActPolarity.Manipulation);
}
