using System.Runtime.CompilerServices;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Core.Evidence;

/// <summary>A scene as conditions see it: every function of docs/scenario-format.md section 2.</summary>
/// <remarks>
/// Pure, safe for many threads. Ids the case does not know answer "no" (false, 0 or NaN).
/// Windows: <c>within N turns</c> holds for a moment in turn t when <c>0 &lt; t - opened &lt;= N</c>; they open on stage entry, with
/// <c>since(inject)</c> when it fired, with <c>since(start)</c> at turn 0, with <c>since(stage)</c> on stage entry.
/// Inside a window <c>been</c> knows the moment of the present stage exactly, of an earlier one by the first clause spoken in it;
/// <c>red_line</c> counts as a moment only in the turn in which it was suspected.
/// </remarks>
public sealed class SceneScope : IConditionScope
{
    // A part of a case's condition is asked at every turn of every session; its spelling never changes.
    private static readonly ConditionalWeakTable<TruthNode, string> Keys = [];

    private readonly SceneNumbers _numbers;

    /// <summary>A scope.</summary>
    /// <param name="scene">The scene after the present turn was read and applied.</param>
    /// <param name="before">The scene at the end of the turn before: <c>for N turns</c> then counts the present turn on top of it. Null when <paramref name="scene"/> is itself the end of a turn.</param>
    /// <param name="indicators">Values of <c>indicator(name)</c> beyond those the scene gives by itself; null for none.</param>
    public SceneScope(Scene scene, Scene? before = null, IReadOnlyDictionary<string, double>? indicators = null)
    {
        ArgumentNullException.ThrowIfNull(scene);
        Scene = scene;
        Before = before;
        _numbers = new SceneNumbers(scene, indicators);
    }

    /// <summary>The scene that is asked.</summary>
    public Scene Scene { get; }

    /// <summary>The scene a turn earlier, or null.</summary>
    public Scene? Before { get; }

    /// <summary>True for an <c>indicator(name)</c> that exists, with or without a value now.</summary>
    public bool HasIndicator(string name) => _numbers.HasIndicator(name);

    /// <inheritdoc/>
    public double Number(string function, IReadOnlyList<string> arguments) => _numbers.Of(function, arguments);

    /// <inheritdoc/>
    public bool Truth(string function, IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var id = arguments.Count > 0 ? arguments[0] : "";
        return function switch
        {
            "withdrawn" => Scene.Residents.TryGetValue(id, out var r) && r.Withdrawn,
            "private" => Presence.IsPrivate(Scene, id),
            "here" => PlaceOf(id) == Scene.MyPlace,
            "at" => PlaceOf(id) == arguments[1],
            "together" => PlaceOf(id) is { } place && place == PlaceOf(arguments[1]),
            "known" => Scene.Revealed.ContainsKey(id),
            "flag" => Scene.Flags.Contains(id),
            "called" => Scene.Called.ContainsKey(id),
            "fired" => Scene.Fired.ContainsKey(id),
            "red_line" => Scene.RedLines.Contains(id),
            "in_stage" => Scene.Stage == id,
            "been" => Scene.Stage == id || Scene.StagesBeen.Contains(id),
            _ => false,
        };
    }

    /// <inheritdoc/>
    public bool Happened(string function, IReadOnlyList<string> arguments, Window window)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(window);
        return SceneMoments.Of(this, function, arguments) is { } moment
            && Opened(window) is { } opened
            && window.Contains(opened, moment);
    }

    /// <inheritdoc/>
    public bool Has(EvidencePattern pattern, Window? window) => Next(pattern, window, 0) >= 0;

    /// <inheritdoc/>
    public int Count(EvidencePattern pattern, Window? window)
    {
        var count = 0;
        for (var at = Next(pattern, window, 0); at >= 0; at = Next(pattern, window, at + 1))
        {
            count++;
        }

        return count;
    }

    /// <summary>The clauses that fit a pattern, in the order of speaking.</summary>
    public IEnumerable<ActEntry> Matches(EvidencePattern pattern, Window? window)
    {
        for (var at = Next(pattern, window, 0); at >= 0; at = Next(pattern, window, at + 1))
        {
            yield return Scene.Acts[at];
        }
    }

    /// <inheritdoc/>
    public bool HeldFor(TruthNode inner, int turns)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return HeldTurns(inner) >= turns;
    }

    /// <inheritdoc/>
    public WindowPhase Phase(Window window)
    {
        ArgumentNullException.ThrowIfNull(window);
        return window.PhaseAt(Opened(window), new(Scene.Turn, Scene.Minute));
    }

    /// <summary>When a window opened; null when its inject has not fired.</summary>
    public ScenarioMoment? Opened(Window window)
    {
        ArgumentNullException.ThrowIfNull(window);
        return window.Since switch
        {
            null or "stage" => new(Scene.StageEnteredTurn, Scene.StageEnteredMinute),
            "start" => new(0, 0),
            var inject => Scene.Fired.TryGetValue(inject, out var fired) ? new(fired.Turn, fired.Minute) : null,
        };
    }

    /// <summary>The name of a condition in <see cref="Scene.Held"/>.</summary>
    internal static string KeyOf(TruthNode inner) => Keys.GetValue(inner, node => node.ToText());

    /// <summary>For how many turns in a row a condition has held, the present one included.</summary>
    internal int HeldTurns(TruthNode inner)
    {
        var key = KeyOf(inner);
        return Before is null
            ? Scene.Held.GetValueOrDefault(key)
            : ConditionEvaluator.Holds(inner, this) ? Before.Held.GetValueOrDefault(key) + 1 : 0;
    }

    // The first clause from a place on that fits; -1 for none.
    private int Next(EvidencePattern pattern, Window? window, int from)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var opened = window is null ? default : Opened(window);
        if (window is not null && opened is null)
        {
            return -1;
        }

        var bits = EvidenceMatch.ActsOf(pattern);
        var acts = Scene.Acts;
        for (var at = from; at < acts.Length; at++)
        {
            var entry = acts[at];
            if (EvidenceMatch.Fits(pattern, bits, entry, Scene)
                && (window is null || window.Contains(opened!.Value, new(entry.Turn, entry.Minute))))
            {
                return at;
            }
        }

        return -1;
    }

    private string? PlaceOf(string who) =>
        who == "me" ? Scene.MyPlace : Scene.Residents.GetValueOrDefault(who)?.Place;
}
