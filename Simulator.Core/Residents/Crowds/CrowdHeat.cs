using System.Collections.Immutable;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Crowds;

/// <summary>How far a crowd has gone.</summary>
public enum CrowdPitch
{
    Quiet,

    /// <summary>Catcalls.</summary>
    Jeering,

    /// <summary>Somebody proposes to block the door or take to the street.</summary>
    Blocking,

    /// <summary>They do it.</summary>
    Acting,
}

/// <summary>The temperature GA of a crowd: part mean anger, part the angriest (domain 3.7).</summary>
public sealed class CrowdHeat
{
    private readonly double _mean;
    private readonly double _max;
    private readonly double _jeering;
    private readonly double _blocking;
    private readonly double _acting;

    /// <summary>Heat with these numbers.</summary>
    public CrowdHeat(MoodRules rules)
        : this(new MoodNumbers(rules))
    {
    }

    internal CrowdHeat(MoodNumbers numbers)
    {
        _mean = numbers["crowd.heat.mean"];
        _max = numbers["crowd.heat.max"];
        _jeering = numbers["crowd.heat.jeering"];
        _blocking = numbers["crowd.heat.blocking"];
        _acting = numbers["crowd.heat.acting"];
    }

    /// <summary>GA, 0 to 100; 0 for nobody.</summary>
    public double Of(ImmutableArray<ResidentState> named, ImmutableArray<CrowdMember> members)
    {
        var sum = 0.0;
        var max = 0.0;
        foreach (var anger in named.Select(n => n.Mood.Anger).Concat(members.Select(m => m.Mood.Anger)))
        {
            sum += anger;
            max = Math.Max(max, anger);
        }

        var count = named.Length + members.Length;
        return count == 0 ? 0 : (_mean * (sum / count)) + (_max * max);
    }

    /// <summary>What a crowd of this heat does.</summary>
    public CrowdPitch Pitch(double heat) =>
        heat >= _acting ? CrowdPitch.Acting : heat >= _blocking ? CrowdPitch.Blocking : heat >= _jeering ? CrowdPitch.Jeering : CrowdPitch.Quiet;
}
