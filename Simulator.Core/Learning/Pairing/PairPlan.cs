using System.Collections.Immutable;

namespace Simulator.Core.Learning.Pairing;

/// <summary>A step of a pair's plan with its dates.</summary>
/// <param name="Step">The step.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="DoneOn">When it was done; null while it is not.</param>
public sealed record DatedStep(PlanStep Step, DateOnly From, DateOnly To, DateOnly? DoneOn)
{
    /// <summary>True when it should have been done.</summary>
    public bool IsOverdue(DateOnly today) => DoneOn is null && today > To;

    /// <summary>True when it is to be worked on.</summary>
    public bool IsDue(DateOnly today) => DoneOn is null && today >= From && today <= To;
}

/// <summary>The dates of a plan.</summary>
public static class PairPlan
{
    private const int DaysPerWeek = 7;

    /// <summary>The steps from a first day; weeks begin on its day of the week.</summary>
    public static ImmutableArray<DatedStep> Of(DateOnly start, PairingRules rules, ImmutableSortedDictionary<string, DateOnly> done)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(done);
        return
        [
            .. rules.Plan.Select(step => new DatedStep(
                step,
                start.AddDays((step.FromWeek - 1) * DaysPerWeek),
                start.AddDays((step.ToWeek * DaysPerWeek) - 1),
                done.TryGetValue(step.Id, out var day) ? day : null)),
        ];
    }

    /// <summary>Last day of the plan.</summary>
    public static DateOnly End(DateOnly start, PairingRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return start.AddDays((rules.Weeks * DaysPerWeek) - 1);
    }

    /// <summary>True while a change is without blame.</summary>
    public static bool IsInChangeTime(DateOnly start, DateOnly today, PairingRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return today < start.AddDays(rules.ChangeWeeks * DaysPerWeek);
    }
}
