using System.Collections.Immutable;
using Simulator.Core.Evidence;

namespace Simulator.Core.Scoring;

/// <summary>The session as scoring conditions see it: the credited evidence over the last scene, with all indicators.</summary>
public static class JudgedScope
{
    /// <summary>The scope of a session; building it works out every indicator once.</summary>
    public static SceneScope Of(JudgedSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var rules = session.Final.Scenario.Shared.Scoring;
        var copied = session.Copied.ToImmutableHashSet();
        var credited = session.Final with
        {
            Acts = CreditedEvidence.Of(session.Final.Acts, rules, e => copied.Contains(new(e.Turn, e.Clause.Span))),
        };
        return new SceneScope(credited, null, Indicators.Of(session, credited));
    }
}
