using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Turns;
using Simulator.Core.Understanding;

namespace Simulator.Core.Reviews.Rejudging;

/// <summary>Reads the words of a recorded turn anew and looks for evidence in what was recorded then: nothing is decided again.</summary>
/// <param name="today">The case by which is judged.</param>
/// <param name="played">The case as it was played.</param>
/// <param name="reader">Today's reader.</param>
internal sealed class TurnRejudge(Scenario today, Scenario played, IUtteranceReader reader)
{
    private readonly TurnEngine _engine = TurnEngine.For(today);
    private readonly Watching _watching = new(today);
    private readonly ShownRuns _written = ShownRuns.OfCase(today);

    /// <summary>The evidence of one turn.</summary>
    /// <param name="before">The session before it, with the evidence found so far.</param>
    /// <param name="words">The trainee's words.</param>
    /// <param name="turn">What was recorded, from the words to the close of the turn.</param>
    public TurnEvidence Of(SessionState before, string words, IReadOnlyList<SessionEvent> turn)
    {
        var draft = new TurnDraft(before.Scene, before.Start.Seed);
        draft.Emit(turn[0]);
        var read = Read(before, words, turn.OfType<TurnRead>().First(), draft.Scene);
        draft.Emit(read);
        var happened = turn.Skip(1).Where(e => !TurnEvidence.IsEvidence(e)).ToList();
        var phases = TurnPhases.Of(turn, happened, played);
        for (var i = 0; i <= happened.Count; i++)
        {
            if (i == phases.Deeds)
            {
                _watching.NoteKeyActions(draft);
            }

            if (i == phases.Scenes)
            {
                _watching.NoteRedLines(draft);
            }

            if (i == phases.End)
            {
                _watching.NoteKeyActions(draft);
            }

            if (i < happened.Count)
            {
                draft.Emit(happened[i]);
            }
        }

        _watching.Close(draft);
        return TurnEvidence.Of([.. draft.Events])!;
    }

    // Who could hear a clause is what happened; a clause that is cut otherwise today was heard by those who heard most of it then.
    private TurnRead Read(SessionState before, string words, TurnRead old, Scene scene)
    {
        var reading = Doubt.Apply(reader.Read(words, _engine.ContextOf(before)), today.Shared.Scoring);
        var copied = _written.Among(words, reading.Clauses.Select(c => c.Span)).ToHashSet();
        return new TurnRead(
            old.Turn,
            [.. reading.Clauses.Select(c => Heard(c, old, scene) with { Clause = c, Copied = copied.Contains(c.Span) })],
            old.CalledContact,
            old.IsWait,
            Idleness.SilentTurns(before.Scene, reading),
            Idleness.OffTopicTurns(before.Scene, reading));
    }

    private static HeardClause Heard(Clause clause, TurnRead old, Scene scene) =>
        old.Clauses.MaxBy(c => Shared(c.Clause.Span, clause.Span)) ?? Present(clause, old, scene);

    private static HeardClause Present(Clause clause, TurnRead old, Scene scene)
    {
        var by = Presence.HearersOf(scene, scene.MyPlace);
        return new HeardClause(
            clause,
            scene.MyPlace,
            old.CalledContact is { } contact ? by.Add(contact) : by,
            Presence.BystandersAt(scene, scene.MyPlace));
    }

    private static int Shared(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
}
