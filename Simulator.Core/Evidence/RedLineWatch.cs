using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Understanding;

namespace Simulator.Core.Evidence;

/// <summary>Looks for red lines each turn: the shared detectors and the case's own conditions. It only ever suspects. Pure, thread-safe.</summary>
/// <remarks>
/// Words are suspected in the turn in which they are spoken, once per red line and span (the hardest form wins). A condition without words of
/// this turn (a missed deadline, a state of the story) is suspected when it begins to hold. A reading below
/// <see cref="ScoringRules.RedLineConfidence"/> never suspects anything, but it can show that something was not missed.
/// </remarks>
public sealed class RedLineWatch
{
    private readonly ImmutableArray<(RedLine Line, Condition When, bool? Veto, int? Cap, string Reason)> _detectors;
    private readonly int _confidence;
    private readonly ImmutableArray<string> _signs;

    /// <summary>A watch of one case. A case condition naming a red line that the shared data does not know is left out.</summary>
    public RedLineWatch(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _confidence = scenario.Shared.Scoring.RedLineConfidence;
        _signs = [.. scenario.Shared.Topics.Where(t => t.Sign is { } sign && sign[^1] != TopicRecogniser.WeakSign).Select(t => t.Id)];
        var lines = scenario.Shared.RedLines;
        _detectors =
        [
            .. lines.SelectMany(l => l.Detectors.Select((d, i) => (l, d.When, d.Veto, d.Cap, Name(l.Id, i)))),
            .. scenario.RedLines.SelectMany((h, i) => lines
                .Where(l => l.Id == h.RedLine)
                .Select(l => (l, h.When, h.Veto, (int?)null, Name("case", i)))),
        ];
    }

    /// <summary>What is newly suspected this turn, by red line. Ask before the stage changes.</summary>
    /// <param name="before">The scene at the end of the turn before.</param>
    /// <param name="after">The present turn, read and applied.</param>
    public ImmutableArray<RedLineSuspicion> Suspect(Scene before, SceneScope after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var certain = Certain(after);
        var earlier = new SceneScope(before);
        return
        [
            .. _detectors
                .Where(d => ConditionEvaluator.Holds(d.When, after) && (certain == after || ConditionEvaluator.Holds(d.When, certain)))
                .Where(d => EvidenceTrace.LastOfTurn(d.When, certain) is not null || EvidenceTrace.LastOfTurn(d.When, after) is null)
                .Select(d => Place(d.When, certain, earlier, d.Reason)?.Under(d.Line, d.Veto, d.Cap))
                .OfType<RedLineSuspicion>()
                .GroupBy(s => (s.RedLine, s.Turn, s.Span, s.SinceTurn))
                .Select(g => g.OrderBy(s => s.Severity).First())
                .OrderBy(s => s.RedLine, StringComparer.Ordinal)
                .ThenBy(s => s.Turn)
                .ThenBy(s => s.Span?.Start ?? -1),
        ];
    }

    // A learned sign that suffices by itself brings its own certainty: that the reader wavers between two acts takes nothing from it.
    private SceneScope Certain(SceneScope scope)
    {
        var acts = scope.Scene.Acts.RemoveAll(e => e.Clause.Confidence < _confidence && !e.Clause.Asides.Any(_signs.Contains));
        return acts == scope.Scene.Acts ? scope : new SceneScope(scope.Scene with { Acts = acts }, scope.Before);
    }

    private static RedLineSuspicion? Place(Condition when, SceneScope scope, SceneScope earlier, string reason)
    {
        var now = scope.Scene.Turn;
        var clauses = EvidenceTrace.Contributing(when, scope);
        if (clauses.Count > 0 && clauses[^1].Turn == now)
        {
            return new("", now, clauses[^1].Clause.Span, null, null, false, null, reason);
        }

        if (ConditionEvaluator.Holds(when, earlier))
        {
            return null;
        }

        return clauses.Count > 0
            ? new("", clauses[^1].Turn, clauses[^1].Clause.Span, null, null, false, null, reason)
            : new("", now, null, Since(when, scope), now, false, null, reason);
    }

    private static int Since(Condition when, SceneScope scope)
    {
        if (EvidenceTrace.MissedDeadline(when, scope) is { } window && scope.Opened(window) is { } opened)
        {
            return Math.Min(opened.Turn + 1, scope.Scene.Turn);
        }

        return when.References.Any(r => r.Id == SafetyWatch.Unanswered) ? SafetyWatch.UnansweredSince(scope.Scene) : scope.Scene.Turn;
    }

    private static string Name(string owner, int index) => owner + "/" + index.ToString(CultureInfo.InvariantCulture);
}
