using System.Collections.Immutable;
using Simulator.Core.Randomness;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Voice;

/// <summary>Chooses the expression or gesture shown with a line that has none of its own.</summary>
internal static class TellPicker
{
    /// <summary>A tell of the level other than the last one shown; null when the speaker has no other (contacts and the crowd have none).</summary>
    public static string? Pick(VoiceRequest request, Direction direction, string? last)
    {
        var tells = Of(request.Scene.Scenario, direction);
        return Choose(request, direction, tells.RemoveAll(t => t == last));
    }

    /// <summary>The same, but falls back on the last one shown rather than on nothing.</summary>
    public static string? PickAny(VoiceRequest request, Direction direction, string? last) =>
        Pick(request, direction, last) ?? Choose(request, direction, Of(request.Scene.Scenario, direction));

    private static string? Choose(VoiceRequest request, Direction direction, ImmutableArray<string> tells)
    {
        if (tells.IsEmpty)
        {
            return null;
        }

        // A seeded start and one step a turn: without knowledge of the last one, neighbouring turns still differ.
        var start = new SeededRandom(request.Seed, 0, "tell:" + direction.Speaker).Next(tells.Length);
        return tells[(start + request.Turn) % tells.Length];
    }

    private static ImmutableArray<string> Of(Scenario scenario, Direction direction)
    {
        var tells = scenario.Residents.FirstOrDefault(r => r.Id == direction.Speaker)?.Tells;
        if (tells is null)
        {
            return [];
        }

        var nearest = tells.Where(t => !t.Value.IsDefaultOrEmpty)
            .OrderBy(t => t.Key <= direction.Level ? direction.Level - t.Key : 100 + t.Key)
            .Select(t => t.Value)
            .FirstOrDefault();
        return nearest.IsDefault ? [] : nearest;
    }
}
