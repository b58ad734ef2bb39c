using System.Collections.Immutable;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Crowds;

/// <summary>What changes how feelings spread in a round.</summary>
/// <param name="Rumour">A rumour is about: anxiety spreads faster.</param>
/// <param name="Represented">Leaders have seats at the table: their anger reaches others half.</param>
public readonly record struct CrowdConditions(bool Rumour = false, bool Represented = false);

/// <summary>A crowd after a round.</summary>
/// <param name="Named">States in the order given.</param>
/// <param name="Members">The nameless, in the order given.</param>
public sealed record CrowdRound(ImmutableArray<ResidentState> Named, ImmutableArray<CrowdMember> Members);

/// <summary>How anger and anxiety spread (domain 3.7): towards the weighted mean, upwards much faster than downwards. Trust does not spread. Pure and thread-safe.</summary>
public sealed class CrowdContagion
{
    private readonly double _angerUp;
    private readonly double _angerDown;
    private readonly double _anxietyUp;
    private readonly double _anxietyRumour;
    private readonly double _anxietyDown;
    private readonly double _memberWeight;
    private readonly double _leaderWeight;
    private readonly double _represented;

    /// <summary>Contagion with these numbers.</summary>
    public CrowdContagion(MoodRules rules)
        : this(new MoodNumbers(rules))
    {
    }

    internal CrowdContagion(MoodNumbers numbers)
    {
        _angerUp = numbers["crowd.anger.up"];
        _angerDown = numbers["crowd.anger.down"];
        _anxietyUp = numbers["crowd.anxiety.up"];
        _anxietyRumour = numbers["crowd.anxiety.up_rumour"];
        _anxietyDown = numbers["crowd.anxiety.down"];
        _memberWeight = numbers["crowd.member.weight"];
        _leaderWeight = numbers["crowd.leader.weight"];
        _represented = numbers["crowd.leader.represented"];
    }

    /// <summary>One round: everybody moves at once, from the moods before it. An empty crowd stays empty.</summary>
    public CrowdRound Spread(ImmutableArray<NamedInCrowd> named, ImmutableArray<CrowdMember> members, CrowdConditions conditions)
    {
        var anger = new WeightedMean();
        var anxiety = new WeightedMean();
        foreach (var (resident, state) in named)
        {
            anger.Add(state.Mood.Anger, AngerWeight(resident, conditions));
            anxiety.Add(state.Mood.Anxiety, resident.CrowdWeight);
        }

        foreach (var member in members)
        {
            anger.Add(member.Mood.Anger, _memberWeight);
            anxiety.Add(member.Mood.Anxiety, _memberWeight);
        }

        var anxietyUp = conditions.Rumour ? _anxietyRumour : _anxietyUp;
        return new CrowdRound(
            [.. named.Select(n => n.State with { Mood = Moved(n.State.Mood, n.Resident.Susceptibility) })],
            [.. members.Select(m => m with { Mood = Moved(m.Mood, m.Susceptibility) })]);

        Mood Moved(Mood mood, double susceptibility) => mood
            .With(MoodKey.Anger, Pulled(mood.Anger, anger.Value, susceptibility, _angerUp, _angerDown))
            .With(MoodKey.Anxiety, Pulled(mood.Anxiety, anxiety.Value, susceptibility, anxietyUp, _anxietyDown));
    }

    private double AngerWeight(Resident resident, CrowdConditions conditions) =>
        conditions.Represented && resident.CrowdWeight >= _leaderWeight ? resident.CrowdWeight * _represented : resident.CrowdWeight;

    private static double Pulled(double own, double mean, double susceptibility, double up, double down)
    {
        var distance = mean - own;
        return own + ((distance > 0 ? up : down) * susceptibility * distance);
    }

    private struct WeightedMean
    {
        private double _sum;
        private double _weight;

        public readonly double Value => _sum / _weight;

        public void Add(double value, double weight)
        {
            _sum += value * weight;
            _weight += weight;
        }
    }
}
