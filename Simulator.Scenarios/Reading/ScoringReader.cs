using System.Collections.Immutable;
using Simulator.Core.Scenarios;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads what a case is scored by: key actions, endings, red lines, laws, promises, weights, better wordings.</summary>
internal static class ScoringReader
{
    private const int Hundred = 100;
    private const int Dimensions = 8;
    private const int MaxHarm = 5;
    private const int DefaultHarm = 3;

    public static KeyAction KeyAction(MapReader map) => new()
    {
        Id = map.Declare(NameKind.KeyAction),
        Title = map.Text("title"),
        Dimension = map.Mention(NameKind.Dimension, "dimension"),
        Points = map.Integer("points", 0, Hundred),
        Done = map.Condition("done"),
        Late = map.OptionalCondition("late"),
        Partly = map.OptionalCondition("partly"),
        General = map.Texts("general"),
        Advice = map.Text("advice"),
        Harm = map.OptionalInteger("harm", 1, MaxHarm) ?? DefaultHarm,
    };

    public static Ending Ending(MapReader map) => new(
        map.Declare(NameKind.Ending),
        map.Choice("kind", Words.Endings, needed: true) ?? EndingKind.Fair,
        map.Text("title"),
        map.Text("text"));

    public static RedLineHook RedLine(MapReader map) => new(
        map.Mention(NameKind.RedLine, "id"),
        map.Condition("when"),
        map.Text("reason"),
        map.Truth("veto"));

    public static PromiseRule Promise(MapReader map) => new(
        map.Mention(NameKind.Topic, "topic"),
        map.Condition("kept_when"));

    public static LawPoint Law(MapReader map) => new(
        map.Mention(NameKind.Law, "law"),
        map.OptionalCondition("right"),
        map.OptionalCondition("wrong"));

    public static ModelAnswer ModelAnswer(MapReader map) => new(
        map.OptionalMention(NameKind.Stage, "stage"),
        map.OptionalMention(NameKind.Resident, "resident"),
        map.ActList("instead_of"),
        map.ActList("acts"),
        map.Text("text"));

    /// <summary>Weights of all eight dimensions; null when the key is absent.</summary>
    public static ImmutableSortedDictionary<string, int>? Weights(MapReader owner, bool needed)
    {
        if ((needed ? owner.Need("weights") : owner.Find("weights")) is not { } node)
        {
            return null;
        }

        using var map = owner.Reading.Map(node);
        var weights = Enumerable.Range(1, Dimensions)
            .Select(n => FormattableString.Invariant($"C{n}"))
            .ToImmutableSortedDictionary(id => id, id => map.Integer(id, 0, Hundred), StringComparer.Ordinal);
        var sum = weights.Values.Sum();
        if (sum != Hundred)
        {
            owner.Reading.Bag.Report(Diagnostics.DiagnosticCatalog.WeightsNotHundred, node.Start, FormattableString.Invariant($"{sum}"));
        }

        return weights;
    }
}
