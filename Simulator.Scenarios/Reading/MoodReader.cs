using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Diagnostics;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads mood values: <c>{trust: 30, anger: 70}</c>.</summary>
internal static class MoodReader
{
    /// <summary>Initial values, 0 to 100.</summary>
    public static ImmutableSortedDictionary<MoodKey, double> Initial(MapReader owner)
    {
        if (owner.Need("mood") is not { } node)
        {
            return ImmutableSortedDictionary<MoodKey, double>.Empty;
        }

        using var map = owner.Reading.Map(node);
        return Read(map, 0);
    }

    /// <summary>Differences, written beside the other keys of an effect.</summary>
    public static ImmutableSortedDictionary<MoodKey, double> Delta(MapReader effect)
    {
        var delta = Read(effect, -Words.MoodMax);
        if (delta.IsEmpty)
        {
            effect.Reading.Bag.Report(DiagnosticCatalog.MissingKey, effect.Start, string.Join(" / ", Words.Moods.Keys.Order(StringComparer.Ordinal)));
        }

        return delta;
    }

    private static ImmutableSortedDictionary<MoodKey, double> Read(MapReader map, double lowest) =>
        Words.Moods
            .Select(mood => (mood.Value, Number: map.OptionalNumber(mood.Key, lowest, Words.MoodMax)))
            .Where(pair => pair.Number is not null)
            .ToImmutableSortedDictionary(pair => pair.Value, pair => pair.Number!.Value);
}
