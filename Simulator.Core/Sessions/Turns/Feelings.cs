using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Understanding;

namespace Simulator.Core.Sessions.Turns;

/// <summary>Moves everybody's mood and level by what they heard, or by being left alone.</summary>
internal sealed class Feelings(Scenario scenario)
{
    private readonly EngineRules _rules = scenario.Shared.Engine;
    private readonly MoodModel _model = new(scenario.Shared.Moods);
    private readonly EscalationLevels _levels = new(scenario.Shared.Moods);

    /// <summary>Everybody at the door.</summary>
    public ImmutableArray<ResidentState> Opening() =>
        [.. scenario.Residents.Select(r => Rounded(_levels.Opening(_model.Opening(r))))];

    /// <summary>Lets each resident who is in the scene take the turn.</summary>
    /// <param name="draft">The turn, read and played.</param>
    /// <param name="minutes">Minutes it cost.</param>
    public void Take(TurnDraft draft, int minutes)
    {
        var entries = draft.Scene.Acts.Where(a => a.Turn == draft.Scene.Turn).ToList();
        foreach (var resident in scenario.Residents)
        {
            var state = draft.Scene.Residents[resident.Id];
            var heard = entries.Where(e => e.HeardBy.Contains(resident.Id)).ToList();
            if (state.Place is null && heard.Count == 0)
            {
                continue;
            }

            var attended = heard.Any(e => IsTo(e.Clause, resident.Id));
            var turn = new HeardTurn
            {
                Acts = [.. heard.Where(e => e.Clause.Mode != ClauseMode.Void).SelectMany(e => e.Clause.Acts.Select(a => Heard(draft.Scene, resident, e.Clause, a)))],
                ApologyNamesCause = heard.All(e => !e.Clause.Performs(Act.Apologize) || NamesCause(e.Clause)),
                Bystanders = heard.Count == 0 ? 0 : heard.Max(e => e.Bystanders + e.HeardBy.Length - 1),
                WaitedBefore = WaitedBefore(draft.Before, resident.Id),
                MinutesWaited = attended ? 0 : minutes,
                Absent = heard.Count == 0 && !Presence.Hears(draft.Scene, resident.Id, draft.Scene.MyPlace),
                OffTopicTurns = heard.Count > 0 ? draft.Scene.OffTopicTurns : 0,
                TibetanSupport = heard.Any(e => e.Clause.Mode != ClauseMode.Void && e.Clause.Topics.Contains(_rules.LanguageTopic)),
                Comfort = IsComforted(draft.Scene, resident.Id),
                Company = attended && Presence.IsPrivate(draft.Scene, resident.Id),
            };
            var after = _levels.Advance(_model.Take(resident, state, turn), Escalation(draft.Scene, resident.Id, heard, turn.Bystanders));
            Emit(draft, state, after, attended ? "heard" : heard.Count > 0 ? "overheard" : "waited");
        }
    }

    /// <summary>Applies an event of the story to one resident.</summary>
    public void Apply(TurnDraft draft, string resident, ImmutableSortedDictionary<MoodKey, double> delta, string cause)
    {
        var state = draft.Scene.Residents[resident];
        Emit(draft, state, _model.Apply(state, delta), cause);
    }

    /// <summary>A night or a change of scene for everybody.</summary>
    public void Interval(TurnDraft draft, string cause)
    {
        foreach (var state in draft.Scene.Residents.Values)
        {
            Emit(draft, state, _levels.Opening(_model.Interval(state)), cause);
        }
    }

    /// <summary>Records a change, rounded, if there is any.</summary>
    public static void Emit(TurnDraft draft, ResidentState before, ResidentState after, string cause)
    {
        var rounded = Rounded(after);
        if (rounded != before)
        {
            draft.Emit(new ResidentChanged(rounded, MoodArithmetic.Difference(before.Mood, rounded.Mood), cause));
        }
    }

    private static ResidentState Rounded(ResidentState state) => state with { Mood = state.Mood.Rounded() };

    private static bool IsTo(Clause clause, string resident) =>
        clause.Addressees.IsEmpty || clause.Addressees.Contains(resident) || clause.Addressees.Contains("*");

    private HeardAct Heard(Scene scene, Resident resident, Clause clause, Act act) =>
        new(act, _model.HearingWeight(act, IsTo(clause, resident.Id)))
        {
            Sides = act == Act.TakeSides ? SidesOf(resident, clause) : TakeSidesRole.None,
            Leak = act == Act.LeakPrivacy ? LeakOf(scene, resident, clause) : LeakRole.None,
        };

    // "这事就是楼上不对", said to the neighbour below: whoever is spoken about is wronged, whoever is spoken to is favoured.
    private static TakeSidesRole SidesOf(Resident resident, Clause clause)
    {
        if (clause.Mentions.Contains(resident.Id))
        {
            return TakeSidesRole.Disfavoured;
        }

        return clause.Mentions.Length > 0 && clause.Addressees.Contains(resident.Id) ? TakeSidesRole.Favoured : TakeSidesRole.None;
    }

    private LeakRole LeakOf(Scene scene, Resident resident, Clause clause)
    {
        var own = scenario.Facts.Any(f => f.Sensitive && f.Resident == resident.Id && f.AskedBy.Any(clause.Topics.Contains));
        return own || clause.Mentions.Contains(resident.Id) ? LeakRole.Victim : LeakRole.Bystander;
    }

    private static int WaitedBefore(Scene before, string resident)
    {
        var last = before.Acts.LastOrDefault(a => a.HeardBy.Contains(resident) && IsTo(a.Clause, resident));
        return before.Minute - (last?.Minute ?? before.StageEnteredMinute);
    }

    private bool IsComforted(Scene scene, string resident) =>
        scene.Acts.Any(a => a.Clause.Mode == ClauseMode.Done && a.Clause.Topics.Contains(_rules.ComfortTopic) && a.HeardBy.Contains(resident));

    // Short of that it says sorry for nothing in particular (domain 3.4, 8).
    private bool NamesCause(Clause clause) => clause.Span.Length >= _rules.ApologyLength;

    private EscalationTurn Escalation(Scene scene, string resident, List<ActEntry> heard, int bystanders)
    {
        var recent = scene.Acts.Where(a => a.Turn > scene.Turn - _rules.CalmingTurns && a.Clause.Mode != ClauseMode.Void).ToList();
        return new EscalationTurn
        {
            Heard = [.. heard.Where(e => e.Clause.Mode != ClauseMode.Void).SelectMany(e => e.Clause.Acts)],
            Public = _model.IsPublic(bystanders),
            SafetyDone = recent.Any(a => a.Clause.Performs(Act.SafetyAction)),
            PartiesSeparated = recent.Any(a => a.Clause.Performs(Act.SeparateParties)),
            AlarmRaised = _rules.AlarmContacts.Any(scene.Called.ContainsKey),
            Returns = heard.Any(e => e.Clause.Performs(Act.Apologize) && NamesCause(e.Clause) && IsTo(e.Clause, resident)),
        };
    }
}
