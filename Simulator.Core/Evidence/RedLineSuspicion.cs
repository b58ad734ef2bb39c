using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Evidence;

/// <summary>A red line that may have been crossed: words (turn and span) or an absence (since and until turn). A mentor decides.</summary>
/// <param name="RedLine">R01 to R15.</param>
/// <param name="Turn">Turn of the words; for an absence the turn in which it was noticed.</param>
/// <param name="Span">The words; null for an absence.</param>
/// <param name="SinceTurn">First turn of the absence; null for words.</param>
/// <param name="UntilTurn">Last turn of the absence; null for words.</param>
/// <param name="Veto">True when confirmation of this form means unfit.</param>
/// <param name="Cap">Limit of the total in this form; null with a veto or when the session would be void.</param>
/// <param name="Reason">"R05/0": red line and index of the shared detector; "case/0": index of the case's own condition.</param>
public sealed record RedLineSuspicion(
    string RedLine,
    int Turn,
    TextSpan? Span,
    int? SinceTurn,
    int? UntilTurn,
    bool Veto,
    int? Cap,
    string Reason)
{
    /// <summary>Lower is harder: what the total could be at most (a veto counts below every cap).</summary>
    internal int Severity => Veto ? -1 : Cap ?? int.MaxValue;

    internal RedLineSuspicion Under(RedLine line, bool? veto, int? cap)
    {
        var isVeto = !line.VoidsSession && (veto ?? (line.Veto && cap is null));
        return this with { RedLine = line.Id, Veto = isVeto, Cap = isVeto || line.VoidsSession ? null : cap ?? line.Cap };
    }
}
