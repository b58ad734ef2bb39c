using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Core.Tests.Scenarios.Conditions;

/// <summary>A hand-set state; time windows are computed from the moments at which things happened.</summary>
internal sealed class FakeScope : IConditionScope
{
    public Dictionary<string, double> Numbers { get; } = [];

    public HashSet<string> Truths { get; } = [];

    public Dictionary<string, ScenarioMoment> Moments { get; } = [];

    public List<(string Pattern, ScenarioMoment At)> Clauses { get; } = [];

    public Dictionary<string, int> Held { get; } = [];

    public Dictionary<string, ScenarioMoment> Injects { get; } = [];

    public ScenarioMoment StageEntry { get; set; }

    public ScenarioMoment Now { get; set; } = new(1, 1);

    public double Number(string function, IReadOnlyList<string> arguments) =>
        Numbers.TryGetValue(Key(function, arguments), out var value) ? value : double.NaN;

    public bool Truth(string function, IReadOnlyList<string> arguments) =>
        Truths.Contains(Key(function, arguments)) || Moments.ContainsKey(Key(function, arguments));

    public bool Happened(string function, IReadOnlyList<string> arguments, Window window) =>
        Moments.TryGetValue(Key(function, arguments), out var at) && window.Contains(Opened(window)!.Value, at);

    public int Count(EvidencePattern pattern, Window? window) => Clauses.Count(
        clause => pattern.Acts.Contains(clause.Pattern) && (window is null || window.Contains(Opened(window)!.Value, clause.At)));

    public bool HeldFor(TruthNode inner, int turns) => Held.GetValueOrDefault(inner.ToText()) >= turns;

    public WindowPhase Phase(Window window) => window.PhaseAt(Opened(window), Now);

    private ScenarioMoment? Opened(Window window) => window.Since is null
        ? StageEntry
        : Injects.TryGetValue(window.Since, out var at) ? at : null;

    private static string Key(string function, IReadOnlyList<string> arguments) =>
        arguments.Count == 0 ? function : $"{function}({string.Join(',', arguments)})";
}
