using Simulator.Core.Evidence;

namespace Simulator.Core.Scoring;

/// <summary>From observed conditions to the machine level of a behaviour-anchored scale.</summary>
public static class BarsLadder
{
    private const int Harmful = 1;
    private const int Weak = 2;
    private const int Sound = 3;
    private const int Best = 5;

    /// <summary>1 to 5: 1 with any harmful behaviour; else the highest level from 3 up whose conditions all hold; else 2 with any evidence (<see cref="IsEvidence"/>), 1 without.</summary>
    public static int Level(IReadOnlyCollection<BarsObservation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        if (observations.Any(o => o.Level == Harmful && o.Holds))
        {
            return Harmful;
        }

        for (var level = Best; level >= Sound; level--)
        {
            var needed = observations.Where(o => o.Level == level).ToList();
            if (needed.Count > 0 && needed.TrueForAll(o => o.Holds))
            {
                return level;
            }
        }

        return observations.Any(IsEvidence) ? Weak : Harmful;
    }

    /// <summary>True when an observation shows something: a harmful or weak behaviour that was seen, or words that meet a condition of level 3. That nothing bad happened shows nothing.</summary>
    public static bool IsEvidence(BarsObservation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.Holds && (observation.Level <= Weak || (observation.Level == Sound && !observation.Evidence.IsEmpty));
    }
}
