using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents;

/// <summary>How near somebody is to telling what they hide.</summary>
public enum DisclosureTier
{
    /// <summary>Evades.</summary>
    Deflect,

    /// <summary>Loosens: gives a clue.</summary>
    Hint,
    Tell,
}

/// <summary>Where a fact's conditions stand now; they are evaluated elsewhere.</summary>
/// <param name="Private">Only the trainee can hear this resident.</param>
/// <param name="Behaved">The behaviour the fact asks for was shown, or it asks for none.</param>
/// <param name="OtherWay">The fact's other way holds.</param>
/// <param name="Blocked">What blocks it has happened.</param>
/// <param name="AskedDirectly">One of its direct topics was asked about.</param>
public readonly record struct DisclosureContext(bool Private, bool Behaved, bool OtherWay = false, bool Blocked = false, bool AskedDirectly = false);

/// <summary>When a hidden fact is told (domain 3.9, 3.4 rule 9).</summary>
public sealed class Disclosure
{
    private readonly double _private;
    private readonly double _blocked;
    private readonly double _direct;
    private readonly double _hint;

    /// <summary>Disclosure with these numbers.</summary>
    public Disclosure(MoodRules rules)
        : this(new MoodNumbers(rules))
    {
    }

    internal Disclosure(MoodNumbers numbers)
    {
        _private = numbers["disclosure.private"];
        _blocked = numbers["disclosure.blocked"];
        _direct = numbers["disclosure.direct"];
        _hint = numbers["disclosure.hint"];
    }

    /// <summary>The trust it takes now. May lie outside 0..100: then anybody hears it, or nobody does.</summary>
    public double Threshold(Fact fact, DisclosureContext now)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Trust
            + (now.Private && fact.Privacy == FactPrivacy.Eased ? _private : 0)
            + (now.Blocked ? _blocked : 0)
            + (now.AskedDirectly ? _direct : 0);
    }

    /// <summary>What the resident does when the fact is touched. Enough trust in the wrong place, or without the behaviour, is a hint.</summary>
    public DisclosureTier Tier(Fact fact, double trust, DisclosureContext now)
    {
        var threshold = Threshold(fact, now);
        if (now.OtherWay || (trust >= threshold && now.Behaved && (now.Private || fact.Privacy != FactPrivacy.Required)))
        {
            return DisclosureTier.Tell;
        }

        return trust >= threshold - _hint ? DisclosureTier.Hint : DisclosureTier.Deflect;
    }
}
