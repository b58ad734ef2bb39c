using System.Globalization;
using Simulator.Core.Scenarios;

namespace Simulator.Console.Views;

/// <summary>The story's wall clock.</summary>
internal static class ClockText
{
    private const int MinutesOfDay = 24 * 60;

    /// <summary>"22:41".</summary>
    public static string Of(Scenario scenario, int minutes)
    {
        var minute = (scenario.Clock.StartMinuteOfDay + minutes) % MinutesOfDay;
        return string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
    }
}
