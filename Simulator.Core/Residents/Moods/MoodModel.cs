using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Moods;

/// <summary>How a resident's mood answers what is said and what happens (domain section 3). Pure: the same state and turn always give the same state. Immutable and thread-safe; one serves all residents of a session.</summary>
/// <remarks>
/// Moods come out unrounded; events hold <see cref="Mood.Rounded"/>. Levels are another noun: see <see cref="EscalationLevels"/>.
/// With <see cref="HeardTurn.Extensions"/> off it is the reference model of the domain paper, step by step.
/// </remarks>
public sealed class MoodModel
{
    private readonly TurnLimits _limits;
    private readonly Hearing _hearing;
    private readonly Drift _drift;
    private readonly Scars _scars;
    private readonly Saturation _saturation;
    private readonly Circumstances _circumstances;
    private readonly double _hearingPositive;
    private readonly double _hearingNegative;
    private readonly int _publicBystanders;
    private readonly double _publicShame;
    private readonly ImmutableArray<double> _start;

    /// <summary>A model with these numbers.</summary>
    /// <exception cref="MoodRulesIncompleteException">A number or row is missing; <see cref="MoodNumbers.Missing"/> lists them all.</exception>
    public MoodModel(MoodRules rules)
        : this(new MoodNumbers(rules))
    {
    }

    internal MoodModel(MoodNumbers numbers)
    {
        _limits = new TurnLimits(numbers);
        _hearing = new Hearing(numbers, _limits);
        _drift = new Drift(numbers);
        _scars = new Scars(numbers);
        _saturation = new Saturation(numbers);
        _circumstances = new Circumstances(numbers);
        _hearingPositive = numbers["hearing.positive"];
        _hearingNegative = numbers["hearing.negative"];
        _publicBystanders = numbers.Count("public.bystanders");
        _publicShame = numbers["public.shame"];
        _start = [.. Enum.GetValues<MoodKey>().Select(key => numbers[$"start.{MoodKeys.Id(key)}"])];
    }

    /// <summary>A resident as the case begins; moods it does not give start at their defaults. The level is <see cref="EscalationLevels.Opening"/>.</summary>
    public ResidentState Opening(Resident resident)
    {
        ArgumentNullException.ThrowIfNull(resident);
        var mood = default(Mood);
        foreach (var key in Enum.GetValues<MoodKey>())
        {
            mood = mood.With(key, resident.Mood.TryGetValue(key, out var value) ? value : _start[(int)key]);
        }

        return new ResidentState { Id = resident.Id, Place = resident.Place, Mood = mood };
    }

    /// <summary>Weight for <see cref="HeardAct"/>: 1 when said to them, else what an overheard act of this kind keeps.</summary>
    public double HearingWeight(Act act, bool addressed) =>
        addressed ? 1 : act.Polarity() == ActPolarity.Negative ? _hearingNegative : _hearingPositive;

    /// <summary>True when so many bystanders make a scene public.</summary>
    public bool IsPublic(int bystanders) => bystanders >= _publicBystanders;

    /// <summary>The state after a turn: moods, history and counters; not the level.</summary>
    /// <param name="resident">Whose state it is: temperament, language, whether hopelessness concerns them.</param>
    /// <param name="before">State before the turn.</param>
    /// <param name="turn">What they heard and how they were treated.</param>
    public ResidentState Take(Resident resident, ResidentState before, HeardTurn turn)
    {
        ArgumentNullException.ThrowIfNull(resident);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(turn);
        var heard = _hearing.Hear(resident, before, turn);
        var grave = turn.Acts.Any(a => ActKinds.IsGrave(a.Act));
        var limited = _limits.Limit(InPublic(heard.Change, turn), before.Mood, grave);
        var change = turn.Extensions ? _saturation.Soften(limited, before.Mood) : limited;
        var after = before with
        {
            Mood = change.On(before.Mood) with { Clarity = heard.Clarity },
            RecentActs = heard.RecentActs,
            WasAskedOrSummarised = heard.FactsSought,
            TurnsHeard = before.TurnsHeard + 1,
        };
        if (!turn.Extensions)
        {
            return after with { Mood = Drift(after, comfort: false, waiting: false) };
        }

        after = Despair(resident, _circumstances.Apply(resident, after, turn), heard.Hopelessness);
        after = after with { Mood = Drift(after, turn.Comfort, turn.MinutesWaited > 0) };
        return _scars.After(after, change.Trust);
    }

    /// <summary>The state after something happened in the story. Trust lost by it can leave a scar.</summary>
    public ResidentState Apply(ResidentState state, ImmutableSortedDictionary<MoodKey, double> delta)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(delta);
        var mood = state.Mood;
        foreach (var (key, change) in delta)
        {
            mood = mood.With(key, mood[key] + _saturation.Of(key, change, state.Mood));
        }

        return _scars.After(state with { Mood = mood }, delta.GetValueOrDefault(MoodKey.Trust));
    }

    /// <summary>The state after a night or a change of scene (domain 3.5); the promise ledger is settled apart. Another time is also a way back for who had broken off.</summary>
    public ResidentState Interval(ResidentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state with { Mood = _drift.Interval(state.Mood), Withdrawn = false };
    }

    private MoodChange InPublic(MoodChange change, HeardTurn turn) =>
        turn.Extensions && IsPublic(turn.Bystanders) ? change with { Shame = change.Shame * _publicShame } : change;

    private static ResidentState Despair(Resident resident, ResidentState state, double change) => Hopelessness.Concerns(resident)
        ? state with { Mood = state.Mood.With(MoodKey.Hopelessness, state.Mood.Hopelessness + change) }
        : state;

    // Left alone, nobody calms down: waiting takes the place of the drift towards the baseline.
    private Mood Drift(ResidentState state, bool comfort, bool waiting)
    {
        var mood = _drift.Cooperate(_drift.Tire(state.Mood, state.TurnsHeard, comfort));
        return waiting ? mood : _drift.Settle(mood);
    }
}
