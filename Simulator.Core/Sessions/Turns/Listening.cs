using System.Collections.Immutable;
using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Understanding;

namespace Simulator.Core.Sessions.Turns;

/// <summary>Plays a turn clause by clause: who hears each, who goes where. Walking takes effect for the next clause.</summary>
internal sealed class Listening(Scenario scenario)
{
    private readonly ShownRuns _written = ShownRuns.OfCase(scenario);

    /// <summary>Emits the reading with its audience, then the moves and the phone call.</summary>
    /// <param name="draft">The turn.</param>
    /// <param name="text">Its words: compared with the author's, never searched for meaning.</param>
    /// <param name="reading">How they were understood.</param>
    public void Play(TurnDraft draft, string text, Reading reading)
    {
        var copied = _written.Among(text, reading.Clauses.Select(c => c.Span)).ToHashSet();
        var scene = draft.Scene;
        var contact = scenario.Contacts.FirstOrDefault(c => c.Id == reading.CalledContact)?.Id;
        var heard = ImmutableArray.CreateBuilder<HeardClause>(reading.Clauses.Length);
        List<SessionEvent> after = [];
        foreach (var clause in reading.Clauses)
        {
            if (contact is null && WalkTo(draft.Before, scene, clause) is { } place)
            {
                var walk = new Moved("me", place);
                after.Add(walk);
                scene = SceneFold.Apply(scene, walk);
            }

            heard.Add(Heard(scene, clause, contact) with { Copied = copied.Contains(clause.Span) });

            // Words into the telephone tell others where to come; nobody walks.
            foreach (var move in contact is not null && !clause.IsAction ? [] : Moves(draft, scene, clause))
            {
                after.Add(move);
                scene = SceneFold.Apply(scene, move);
            }
        }

        draft.Emit(new TurnRead(
            draft.Scene.Turn,
            heard.MoveToImmutable(),
            contact,
            reading.IsWait,
            Idleness.SilentTurns(draft.Before, reading),
            Idleness.OffTopicTurns(draft.Before, reading)));
        foreach (var happened in after)
        {
            draft.Emit(happened);
        }

        if (contact is not null)
        {
            draft.Emit(new ContactCalled(contact));
        }
    }

    // Who speaks to one person by name goes to where that person is known to be, unless they can talk from here.
    private string? WalkTo(Scene before, Scene scene, Clause clause) =>
        clause is { IsAction: false, Place: null, Mode: ClauseMode.Said or ClauseMode.Done, Addressees: [var id] }
        && scene.Residents.TryGetValue(id, out var resident)
        && resident.Place is { } place
        && place != scene.MyPlace
        && scenario.Places.Any(p => p.Id == place && p.IsEnteredByName)
        && Presence.IsMet(before, id)
        && !(Presence.Hears(scene, id, scene.MyPlace) && Presence.IsHeard(scene, id))
            ? place
            : null;

    private static HeardClause Heard(Scene scene, Clause clause, string? contact)
    {
        var by = Presence.HearersOf(scene, scene.MyPlace);
        return new HeardClause(
            clause,
            scene.MyPlace,
            contact is null ? by : by.Add(contact),
            Presence.BystandersAt(scene, scene.MyPlace));
    }

    private static bool Stays(Clause clause) =>
        clause.Place is null || clause.Mode == ClauseMode.Void || (clause.Mode == ClauseMode.Intended && !clause.IsQuestion) || IsForLater(clause);

    // "三天后我来院里看" is a visit to come.
    private static bool IsForLater(Clause clause) =>
        !clause.IsAction && (clause.Main == Act.ScheduleFollowup || clause.Commitment is { When: not null });

    private IEnumerable<SessionEvent> Moves(TurnDraft draft, Scene scene, Clause clause)
    {
        if (Stays(clause) || clause.Place == scene.MyPlace || scenario.Places.All(p => p.Id != clause.Place))
        {
            yield break;
        }

        var asked = !clause.Invites ? [] : clause.Addressees.Contains("*")
            ? Presence.At(scene, scene.MyPlace)
            : [.. clause.Addressees.Concat(clause.Mentions).Distinct().Where(id => scene.Residents.TryGetValue(id, out var r) && r.Place == scene.MyPlace)];
        List<SessionEvent> moves = [];
        foreach (var id in asked)
        {
            if (Follows(draft, scene.Residents[id]))
            {
                moves.Add(new Moved(id, clause.Place));
                draft.Followed.Add(id);
            }
            else
            {
                moves.Add(new FollowRefused(id, clause.Place!));
                draft.Refused.Add(id);
            }
        }

        // An invitation that nobody takes up leaves the trainee where the people are.
        var invites = !clause.IsAction && asked.Length > 0;
        if (!invites || moves.Any(m => m is Moved))
        {
            yield return new Moved("me", clause.Place);
        }

        foreach (var move in moves)
        {
            yield return move;
        }
    }

    private bool Follows(TurnDraft draft, ResidentState state)
    {
        var resident = scenario.Residents.First(r => r.Id == state.Id);
        return resident.Follows is { } condition
            ? draft.Holds(condition)
            : !state.Withdrawn && state.Mood.Anger < scenario.Shared.Engine.FollowAnger;
    }
}
