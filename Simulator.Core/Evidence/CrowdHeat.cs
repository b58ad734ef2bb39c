using Simulator.Core.Residents;

namespace Simulator.Core.Evidence;

/// <summary>The temperature of a crowd: <c>GA = 0.6 mean + 0.4 highest</c> of everybody's anger, the mean by weight (domain 3.7).</summary>
internal static class CrowdHeat
{
    private const string MeanKey = "crowd.heat.mean";
    private const string HighestKey = "crowd.heat.max";

    /// <summary>0 to 100; 0 when nobody is in a crowd. Nameless people weigh 1.</summary>
    public static double Of(Scene scene)
    {
        double sum = 0, weight = 0, highest = 0;
        foreach (var resident in scene.Scenario.Residents.Where(r => r.InCrowd))
        {
            if (scene.Residents.TryGetValue(resident.Id, out var state) && state.Place is not null)
            {
                sum += resident.CrowdWeight * state.Mood.Anger;
                weight += resident.CrowdWeight;
                highest = Math.Max(highest, state.Mood.Anger);
            }
        }

        foreach (var member in scene.Crowd)
        {
            sum += member.Mood.Anger;
            weight += 1;
            highest = Math.Max(highest, member.Mood.Anger);
        }

        var numbers = scene.Scenario.Shared.Moods.Numbers;
        return weight == 0
            ? 0
            : (numbers.GetValueOrDefault(MeanKey, 0.6) * (sum / weight)) + (numbers.GetValueOrDefault(HighestKey, 0.4) * highest);
    }
}
