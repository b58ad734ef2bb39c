using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Moods;

/// <summary>What a level needs to know of a turn besides the mood after it.</summary>
public sealed record EscalationTurn
{
    /// <summary>Every act this resident heard, said to them or overheard.</summary>
    public ImmutableArray<Act> Heard { get; init; } = [];

    /// <summary>True when the scene is public, see <see cref="MoodModel.IsPublic"/>.</summary>
    public bool Public { get; init; }

    /// <summary>Since level 4: somebody acted for safety, the parties were separated, the alarm was raised. Only the three together bring level 4 down.</summary>
    public bool SafetyDone { get; init; }
    public bool PartiesSeparated { get; init; }
    public bool AlarmRaised { get; init; }

    /// <summary>Another worker, another time or a written apology brings back who had broken off.</summary>
    public bool Returns { get; init; }
}

/// <summary>Escalation 0 (calm) to 4 (out of control), up at once, down one level after relief has held (domain 3.6). Immutable and thread-safe.</summary>
public sealed class EscalationLevels
{
    private const int Opposed = 2;
    private const int Heated = 3;
    private const int OutOfControl = 4;
    private readonly double _anxietyEnter;
    private readonly double _anxietyRelief;
    private readonly ImmutableArray<double> _angerEnter;
    private readonly ImmutableArray<double> _angerRelief;
    private readonly int _reliefTurns;
    private readonly double _withdrawTrust;
    private readonly double _withdrawFatigue;
    private readonly double _withdrawShame;
    private readonly double _crisis;

    /// <summary>Levels with these numbers.</summary>
    public EscalationLevels(MoodRules rules)
        : this(new MoodNumbers(rules))
    {
    }

    internal EscalationLevels(MoodNumbers numbers)
    {
        _angerEnter = [0, numbers["level.1.anger"], numbers["level.2.anger"], numbers["level.3.anger"], numbers["level.4.anger"]];
        _angerRelief = [0, numbers["level.1.relief.anger"], numbers["level.2.relief.anger"], numbers["level.3.relief.anger"]];
        _anxietyEnter = numbers["level.1.anxiety"];
        _anxietyRelief = numbers["level.1.relief.anxiety"];
        _reliefTurns = numbers.Count("level.relief.turns");
        _withdrawTrust = numbers["withdraw.trust"];
        _withdrawFatigue = numbers["withdraw.fatigue"];
        _withdrawShame = numbers["withdraw.shame"];
        _crisis = numbers["hopelessness.crisis"];
    }

    /// <summary>What the trainee sees of somebody who has withdrawn, where others show their level.</summary>
    public static int Shown(ResidentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Withdrawn ? OutOfControl + 1 : state.Level;
    }

    /// <summary>The opening state at the level its mood enters.</summary>
    public ResidentState Opening(ResidentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state with { Level = Entered(state.Mood), LevelReliefTurns = 0 };
    }

    /// <summary>Hopelessness has reached the crisis line (row H).</summary>
    public bool InCrisis(ResidentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Mood.Hopelessness >= _crisis;
    }

    /// <summary>The state with its level and whether they have broken off, once per turn after all moods of the turn have moved.</summary>
    /// <param name="state">Mood after the turn, level before it.</param>
    /// <param name="turn">What else counts.</param>
    public ResidentState Advance(ResidentState state, EscalationTurn turn)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(turn);
        var withdrawn = state with { Withdrawn = !turn.Returns && (state.Withdrawn || BreaksOff(state.Mood, turn.Public)) };
        var raised = Math.Max(Entered(state.Mood), Provoked(state.Level, turn.Heard));
        if (raised > state.Level)
        {
            return withdrawn with { Level = raised, LevelReliefTurns = 0 };
        }

        if (!Relieved(state, turn))
        {
            return withdrawn with { LevelReliefTurns = 0 };
        }

        var held = state.LevelReliefTurns + 1;
        return held < _reliefTurns
            ? withdrawn with { LevelReliefTurns = held }
            : withdrawn with { Level = state.Level - 1, LevelReliefTurns = 0 };
    }

    private int Entered(Mood mood)
    {
        for (var level = OutOfControl; level > 1; level--)
        {
            if (mood.Anger >= _angerEnter[level])
            {
                return level;
            }
        }

        return mood.Anger >= _angerEnter[1] || mood.Anxiety >= _anxietyEnter ? 1 : 0;
    }

    private static int Provoked(int level, ImmutableArray<Act> heard) => level switch
    {
        Opposed when heard.Any(a => a.Polarity() == ActPolarity.Negative) => Heated,
        Heated when heard.Any(a => a is Act.Threaten or Act.MockDiscriminate) => OutOfControl,
        _ => level,
    };

    private bool Relieved(ResidentState state, EscalationTurn turn) => state.Level switch
    {
        0 => false,
        1 => state.Mood.Anger < _angerRelief[1] && state.Mood.Anxiety < _anxietyRelief,

        // Below the entry line too: who is still beside themselves would be back at level 4 a turn later.
        OutOfControl => turn is { SafetyDone: true, PartiesSeparated: true, AlarmRaised: true } && state.Mood.Anger < _angerEnter[OutOfControl],
        _ => state.Mood.Anger < _angerRelief[state.Level],
    };

    private bool BreaksOff(Mood mood, bool inPublic) =>
        mood.Trust < _withdrawTrust || mood.Fatigue >= _withdrawFatigue || (inPublic && mood.Shame >= _withdrawShame);
}
