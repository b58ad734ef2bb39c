namespace Simulator.Core.Learning.Pairing;

/// <summary>Why two people are never proposed as a pair.</summary>
public enum Exclusion
{
    /// <summary>Relatives, superiors, assessors, or the same person.</summary>
    Conflict,

    /// <summary>The mentor's former apprentices were not satisfied.</summary>
    Dissatisfied,

    /// <summary>The mentor has as many apprentices as allowed already.</summary>
    NoRoom,

    /// <summary>The apprentice ruled the mentor out.</summary>
    RuledOutByApprentice,

    /// <summary>The mentor ruled the apprentice out.</summary>
    RuledOutByMentor,
}

/// <summary>The hard rules of pairing.</summary>
public static class Exclusions
{
    /// <summary>The first that applies; null when the two may be paired.</summary>
    public static Exclusion? Of(Apprentice apprentice, Mentor mentor, PairingRules rules)
    {
        ArgumentNullException.ThrowIfNull(apprentice);
        ArgumentNullException.ThrowIfNull(mentor);
        ArgumentNullException.ThrowIfNull(rules);
        return true switch
        {
            _ when apprentice.Id == mentor.Id || apprentice.Conflicts.Contains(mentor.Id) || mentor.Conflicts.Contains(apprentice.Id) => Exclusion.Conflict,
            _ when mentor.Satisfaction < rules.Satisfaction => Exclusion.Dissatisfied,
            _ when mentor.Room(rules) <= 0 => Exclusion.NoRoom,
            _ when apprentice.RuledOut.Contains(mentor.Id) => Exclusion.RuledOutByApprentice,
            _ when mentor.RuledOut.Contains(apprentice.Id) => Exclusion.RuledOutByMentor,
            _ => null,
        };
    }
}
