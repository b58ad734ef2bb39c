using Simulator.Core.Reviews.Rejudging;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Tests.Sessions;
using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Reviews;

public sealed class RereadingTests
{
    private static SessionHistory Story => Play.Of(FullCase.Full, FullCase.Story).History;

    [Fact]
    public void The_same_reader_and_rules_find_the_same_evidence() =>
        Rereading.Of(Story, FullCase.Full, new NotationReader()).ShouldSatisfyAllConditions(
            r => r.Obstacle.ShouldBeNull(),
            r => r.Overlay.Turns.Keys.ShouldBeEmpty());

    [Fact]
    public async Task A_redo_is_judged_again_with_the_turns_of_its_parent()
    {
        var table = new Table(FullCase.Full);
        await table.PlayAsync("one", null, FullCase.Story);
        var redo = await table.RedoAsync("one", 3, "two");
        foreach (var turn in FullCase.Story.Skip(2).TakeWhile(_ => redo.State.Ended is null))
        {
            await redo.TakeTurnAsync(turn, null, default);
        }

        var history = await table.LoadAsync("two");
        Rereading.Of(history, FullCase.Full, new NotationReader()).Overlay.Turns.Keys.ShouldBeEmpty();
        Rereading.Of(history, FullCase.Full, new OtherReader()).Overlay.Turns.Keys.ShouldContain(1);
    }

    [Fact]
    public void Another_reading_changes_evidence_and_nothing_that_happened()
    {
        var history = Story;

        var again = Rereading.Of(history, FullCase.Full, new OtherReader()).Overlay.ApplyTo(history);

        Happened(again).ShouldBe(Happened(history));
        history.Events.Select(e => e.Event).OfType<RedLineSuspected>().ShouldNotBeEmpty();
        again.Events.Select(e => e.Event).OfType<RedLineSuspected>().ShouldBeEmpty();
        again.State.Scene.Acts.ShouldAllBe(a => !a.Clause.Acts.Contains(Act.Threaten));
        again.State.Scene.Residents["wang"].ShouldBe(history.State.Scene.Residents["wang"]);
    }

    [Fact]
    public void A_changed_rule_changes_exactly_what_it_says()
    {
        var stricter = FullCase.Full with { Shared = FullCase.Full.Shared with { RedLines = [] } };

        var again = Rereading.Of(Story, stricter, new NotationReader());

        again.Overlay.Turns.Keys.ShouldBe([3]);
        again.Overlay.Turns[3].RedLines.ShouldBeEmpty();
        SessionRecord.Of(again.Overlay.ApplyTo(Story, stricter)).RedLines.ShouldBeEmpty();
    }

    [Fact]
    public void Clauses_cut_otherwise_are_heard_by_those_who_heard_the_words()
    {
        var history = Play.Of(FullCase.Full, "[request_cooperation to:sang go:room] [reflect_emotion to:sang]").History;

        var again = Rereading.Of(Left(history), FullCase.Full, new OneClauseReader());

        var was = history.Events.Select(e => e.Event).OfType<TurnRead>().Single();
        again.Overlay.Turns[1].Read.Clauses.ShouldHaveSingleItem().HeardBy.ShouldBe(was.Clauses[0].HeardBy);
    }

    [Fact]
    public void Erased_words_cannot_be_judged_again()
    {
        var history = Story;
        var erased = history with { Events = [.. history.Events.Select(e => e.Event is TraineeSpoke { Turn: 2 } ? e with { Content = null } : e)] };

        var again = Rereading.Of(erased, FullCase.Full, new NotationReader());

        again.Obstacle.ShouldBe(RejudgeObstacle.WordsErased);
        again.Overlay.Turns.ShouldBeEmpty();
    }

    [Fact]
    public void A_case_without_a_stage_of_the_record_cannot_judge_it() =>
        Rereading.Of(Story, FullCase.Full with { Stages = [.. FullCase.Full.Stages.Where(s => s.Id != "s1")] }, new NotationReader())
            .Obstacle.ShouldBe(RejudgeObstacle.CaseTooDifferent);

    [Fact]
    public void An_open_session_is_not_judged_again() =>
        Rereading.Of(Play.Of(FullCase.Full, FullCase.Story[..2]).History, FullCase.Full, new NotationReader()).Obstacle.ShouldBe(RejudgeObstacle.NotEnded);

    private static SessionHistory Left(SessionHistory history)
    {
        var ended = new SessionEnded(null, EndingKind.Left, "left");
        return new(
            Core.Sessions.SessionFold.Apply(history.State, ended),
            [.. history.Events, history.Events[^1] with { Event = ended, Content = null }]);
    }

    private static string Happened(SessionHistory history) => history.Events.Select(e => e.Event)
        .Where(e => e is not (TurnRead or KeyActionChanged or RedLineSuspected or TurnClosed))
        .Text();

    /// <summary>A later version that no longer hears threats.</summary>
    private sealed class OtherReader : IUtteranceReader
    {
        private readonly NotationReader _reader = new();

        public string Version => "notation-2";

        public Reading Read(string text, ReadingContext context)
        {
            var reading = _reader.Read(text, context);
            return reading with
            {
                Clauses = [.. reading.Clauses.Select(c => c with { Acts = [.. c.Acts.Select(a => a is Act.Threaten or Act.IdentifySelf ? Act.Other : a)] })],
            };
        }
    }

    /// <summary>Takes everything for one clause.</summary>
    private sealed class OneClauseReader : IUtteranceReader
    {
        private readonly NotationReader _reader = new();

        public string Version => "notation-3";

        public Reading Read(string text, ReadingContext context)
        {
            var reading = _reader.Read(text, context);
            return reading.Clauses.Length == 0 ? reading : reading with { Clauses = [reading.Clauses[0] with { Span = new TextSpan(0, text.Length) }] };
        }
    }
}
