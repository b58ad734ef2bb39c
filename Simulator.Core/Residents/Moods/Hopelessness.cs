using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Moods;

/// <summary>Hopelessness of somebody in a crisis: only asking about the risk, company and concrete links lower it; reasoning never does (domain 3.1).</summary>
internal sealed class Hopelessness
{
    private readonly Dictionary<Act, double> _acts;
    private readonly double _company;

    public Hopelessness(MoodNumbers numbers)
    {
        _acts = Acts.All.ToDictionary(a => a, a => numbers.OrZero($"hopelessness.act.{a.Id()}"));
        _company = numbers["hopelessness.company"];
    }

    /// <summary>True when the case gives this resident hopelessness at all.</summary>
    public static bool Concerns(Resident resident) => resident.Mood.ContainsKey(MoodKey.Hopelessness);

    /// <summary>What one act adds when it gets through whole.</summary>
    public double Of(Act act) => _acts[act];

    /// <summary>What company adds in a turn.</summary>
    public double Company => _company;
}
