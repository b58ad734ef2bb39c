using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Understanding;

namespace Simulator.Core.Evidence;

/// <summary>What may earn a key action: a clause, and a turn, carry only so many of them, and a copied clause none.</summary>
/// <remarks>Not thread-safe: made for one look at one turn.</remarks>
internal sealed class KeyActionCredit
{
    private readonly SceneScope _scope;
    private readonly ScoringRules _rules;
    private readonly Scene _undiluted;
    private readonly Dictionary<string, HashSet<(int Turn, TextSpan Span)>> _support = new(StringComparer.Ordinal);

    public KeyActionCredit(SceneScope scope)
    {
        _scope = scope;
        _rules = scope.Scene.Scenario.Shared.Scoring;
        _undiluted = Undiluted(scope.Scene);
        All = Scoped(_undiluted);
    }

    /// <summary>The scope with all that may be credited to anything.</summary>
    public SceneScope All { get; }

    /// <summary>Notes what a key action rests on.</summary>
    public void Add(string keyAction, Condition by, SceneScope scope) =>
        _support[keyAction] = [.. EvidenceTrace.Contributing(by, scope).Select(e => (e.Turn, e.Clause.Span))];

    /// <summary>The scope for one key action: without the clauses and turns that carry as many others as they may.</summary>
    public SceneScope For(string keyAction)
    {
        var others = _support.Where(s => s.Key != keyAction).Select(s => s.Value).ToList();
        var clauses = others.SelectMany(s => s).GroupBy(c => c).Where(g => g.Count() >= _rules.KeyActionsPerClause).Select(g => g.Key).ToHashSet();
        var turns = others.SelectMany(s => s.Select(c => c.Turn).Distinct()).GroupBy(t => t).Where(g => g.Count() >= _rules.KeyActionsPerTurn).Select(g => g.Key).ToHashSet();
        return clauses.Count == 0 && turns.Count == 0
            ? All
            : Scoped(_undiluted with { Acts = _undiluted.Acts.RemoveAll(e => turns.Contains(e.Turn) || clauses.Contains((e.Turn, e.Clause.Span))) });
    }

    // A clause that names everything says nothing, and of a turn that touches on everything only the first clauses do; harm is never taken out.
    private Scene Undiluted(Scene scene)
    {
        var (turn, clauses) = (0, 0);
        return scene with
        {
            Acts = scene.Acts.RemoveAll(entry =>
            {
                (turn, clauses) = entry.Turn == turn ? (turn, clauses) : (entry.Turn, 0);
                var claims = entry.Clause.Mode != ClauseMode.Void && !entry.Clause.Topics.IsEmpty;
                var empty = entry.Copied || entry.Clause.Topics.Length > _rules.TopicsPerClause;
                clauses += claims && !empty ? 1 : 0;
                return (empty || (claims && clauses > _rules.TopicClausesPerTurn))
                    && entry.Clause.Acts.All(a => a.Polarity() is ActPolarity.Positive || a == Act.Other);
            }),
        };
    }

    // A flag may come from any clause of a turn that is not stuffed; words count as they do for the score.
    private SceneScope Scoped(Scene scene)
    {
        var flags = scene.Acts == _scope.Scene.Acts ? scene.Flags : CreditedFlags.Of(scene);
        return new SceneScope(scene with { Flags = flags, Acts = CreditedEvidence.WithoutStuffing(scene.Acts, _rules) }, _scope.Before);
    }
}
