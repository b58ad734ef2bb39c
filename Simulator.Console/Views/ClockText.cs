using System.Globalization;
using Simulator.Core.Residents;

namespace Simulator.Console.Views;

/// <summary>The story's wall clock.</summary>
internal static class ClockText
{
    private const int MinutesOfDay = 24 * 60;

    /// <summary>"22:41".</summary>
    public static string Of(Scene scene)
    {
        var minute = (scene.Scenario.Clock.StartMinuteOfDay + scene.Minute) % MinutesOfDay;
        return string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
    }
}
