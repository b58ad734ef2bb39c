using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Moods;

/// <summary>Goes through the acts of a turn in order and adds up what they do, before caps.</summary>
internal sealed class Hearing(MoodNumbers numbers, TurnLimits limits)
{
    private readonly EffectTable _effects = new(numbers);
    private readonly Gates _gates = new(numbers);
    private readonly Repetition _repetition = new(numbers);
    private readonly Hopelessness _hopelessness = new(numbers);
    private readonly ImmutableSortedDictionary<Act, double> _clarity = numbers.Rules.Clarity;
    private readonly MoodChange _formula = numbers.Row("reflect_emotion.third");
    private readonly MoodChange _favoured = numbers.Row("take_sides.favoured");
    private readonly MoodChange _leakBystander = numbers.Row("leak_privacy.bystander");

    /// <summary>What the turn's acts do to this resident.</summary>
    public Heard Hear(Resident resident, ResidentState before, HeardTurn turn)
    {
        var acts = InOrder(turn);
        var heard = new Heard
        {
            Change = limits.Overload(acts.Count(a => !a.Overheard)),
            Clarity = before.Mood.Clarity,
            Hopelessness = turn.Extensions && turn.Company ? _hopelessness.Company : 0,
            RecentActs = before.RecentActs,
            FactsSought = before.WasAskedOrSummarised,
        };
        for (var place = 0; place < Math.Min(acts.Length, limits.Places); place++)
        {
            heard = Take(resident, before, turn, heard, acts[place], limits.Weight(place));
        }

        return heard;
    }

    private Heard Take(Resident resident, ResidentState before, HeardTurn turn, Heard heard, HeardAct act, double place)
    {
        var letDown = turn.Extensions && before.DistrustsPromises;
        var share = place * Weight(act)
            * _repetition.Factor(act.Act, heard.RecentActs)
            * _gates.Factor(act.Act, before.Mood, heard.FactsSought, letDown);
        var row = Role(act)
            ?? _gates.Replacement(act.Act, before.Mood)
            ?? (!act.Overheard && _repetition.IsFormula(act.Act, heard.RecentActs) ? _formula : _effects.Of(act.Act, resident));
        return new Heard
        {
            Change = heard.Change + (row * share),
            Clarity = Math.Min(100, heard.Clarity + (_clarity.GetValueOrDefault(act.Act) * share)),
            Hopelessness = heard.Hopelessness + (_hopelessness.Of(act.Act) * share),
            RecentActs = _repetition.Remember(heard.RecentActs, act.Act),
            FactsSought = heard.FactsSought || ActKinds.SeeksFacts(act.Act),
        };
    }

    // What was said to somebody takes its place before what they overheard, so that three words to others do not push theirs out of the turn.
    private static ImmutableArray<HeardAct> InOrder(HeardTurn turn)
    {
        var acts = turn.Acts.Where(a => a.Act != Act.Other);
        if (!turn.ApologyNamesCause)
        {
            acts = acts.Select(a => a.Act == Act.Apologize ? a with { Act = Act.CourtesyEncourage } : a);
        }

        return turn.Extensions ? [.. acts.OrderBy(a => a.Overheard)] : [.. acts];
    }

    private MoodChange? Role(HeardAct act) => act switch
    {
        { Act: Act.TakeSides, Sides: TakeSidesRole.Favoured } => _favoured,
        { Act: Act.LeakPrivacy, Leak: LeakRole.Bystander } => _leakBystander,
        _ => null,
    };

    // Whoever a remark is about hears it whole, whoever it was said to.
    private static double Weight(HeardAct act) => act switch
    {
        { Act: Act.TakeSides, Sides: not TakeSidesRole.None } => 1,
        { Act: Act.LeakPrivacy, Leak: not LeakRole.None } => 1,
        _ => act.Weight,
    };
}

/// <summary>What the acts of a turn add up to.</summary>
internal readonly record struct Heard
{
    public required MoodChange Change { get; init; }

    /// <summary>Clarity afterwards, not a change: it fills up act by act.</summary>
    public required double Clarity { get; init; }
    public required double Hopelessness { get; init; }
    public required ImmutableArray<Act> RecentActs { get; init; }
    public required bool FactsSought { get; init; }
}
