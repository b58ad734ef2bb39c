using System.Collections.Immutable;
using Simulator.Core.Scenarios;

namespace Simulator.Scenarios;

/// <summary>Which of the laws that a case cites are not in force on a day.</summary>
public static class LawDates
{
    /// <summary>The cited laws that are not in force, in the order of the case, each once.</summary>
    /// <param name="scenario">The case.</param>
    /// <param name="day">The day asked about; a law is in force from <see cref="Law.From"/> until the day before <see cref="Law.To"/>.</param>
    public static ImmutableArray<Law> NotInForce(Scenario scenario, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var cited = scenario.Laws.Select(point => point.Law).ToHashSet(StringComparer.Ordinal);
        return [.. scenario.Shared.Laws.Where(law => cited.Contains(law.Id) && (IsRepealed(law, day) || IsNotYet(law, day)))];
    }

    /// <summary>True from the day of its repeal on.</summary>
    public static bool IsRepealed(Law law, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(law);
        return law.To is { } to && day >= to;
    }

    /// <summary>True before the day from which it is in force.</summary>
    public static bool IsNotYet(Law law, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(law);
        return day < law.From;
    }
}
