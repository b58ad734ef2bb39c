using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Moods;

/// <summary>What moves by itself every turn: fatigue, cooperation towards what the other states allow, anger and anxiety towards their baseline (domain 3.1, 3.5).</summary>
internal sealed class Drift(MoodNumbers numbers)
{
    private readonly int _fatigueTurns = numbers.Count("fatigue.turns");
    private readonly double _fatigueRise = numbers["fatigue.rise"];
    private readonly int _comfortTurns = numbers.Count("comfort.turns");
    private readonly double _comfortRelief = numbers["comfort.relief"];
    private readonly double _offset = numbers["cooperation.offset"];
    private readonly double _byTrust = numbers["cooperation.by_trust"];
    private readonly double _byClarity = numbers["cooperation.by_clarity"];
    private readonly double _byAnger = numbers["cooperation.by_anger"];
    private readonly double _angerAbove = numbers["cooperation.anger_above"];
    private readonly double _byShame = numbers["cooperation.by_shame"];
    private readonly double _shameAbove = numbers["cooperation.shame_above"];
    private readonly double _byFatigue = numbers["cooperation.by_fatigue"];
    private readonly double _fatigueAbove = numbers["cooperation.fatigue_above"];
    private readonly double _cooperationPace = numbers["cooperation.pace"];
    private readonly double _angerBase = numbers["baseline.anger"];
    private readonly double _anxietyBase = numbers["baseline.anxiety"];
    private readonly double _basePace = numbers["baseline.pace"];
    private readonly double _intervalAnger = numbers["interval.anger"];
    private readonly double _intervalTrust = numbers["interval.trust"];

    /// <summary>Fatigue after this many turns heard, with or without comfort.</summary>
    public Mood Tire(Mood mood, int turnsHeard, bool comfort)
    {
        var change = turnsHeard % _fatigueTurns == 0 ? _fatigueRise : 0;
        if (comfort && turnsHeard % _comfortTurns == 0)
        {
            change -= _comfortRelief;
        }

        return mood.With(MoodKey.Fatigue, mood.Fatigue + change);
    }

    /// <summary>Cooperation a step nearer to its target.</summary>
    public Mood Cooperate(Mood mood)
    {
        var target = Math.Clamp(
            (_byTrust * mood.Trust) + (_byClarity * mood.Clarity) + _offset
            - (_byAnger * Math.Max(0, mood.Anger - _angerAbove))
            - (_byShame * Math.Max(0, mood.Shame - _shameAbove))
            - (_byFatigue * Math.Max(0, mood.Fatigue - _fatigueAbove)),
            0,
            100);
        return mood.With(MoodKey.Cooperation, mood.Cooperation + (_cooperationPace * (target - mood.Cooperation)));
    }

    /// <summary>Anger and anxiety a little nearer to their baseline.</summary>
    public Mood Settle(Mood mood) => mood
        .With(MoodKey.Anger, mood.Anger + ((_angerBase - mood.Anger) * _basePace))
        .With(MoodKey.Anxiety, mood.Anxiety + ((_anxietyBase - mood.Anxiety) * _basePace));

    /// <summary>After a night or a change of scene.</summary>
    public Mood Interval(Mood mood) => mood
        .With(MoodKey.Anger, mood.Anger + ((_angerBase - mood.Anger) * _intervalAnger))
        .With(MoodKey.Trust, mood.Trust * _intervalTrust);
}
