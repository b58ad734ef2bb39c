using Simulator.Core.Residents.Voice;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Sessions.Running;

namespace Simulator.Core.Tests.Sessions;

public sealed class RedoTests
{
    private readonly Table _table = new(FullCase.Full);

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(13)]
    public async Task A_redo_begins_with_the_state_before_its_turn(int turn)
    {
        await _table.PlayAsync("one", null, FullCase.Story);
        var before = await new Table(FullCase.Full).PlayAsync("one", null, FullCase.Story[..(turn - 1)]);

        var redo = await _table.RedoAsync("one", turn, "two");

        redo.State.Text().ShouldBe(before.State.Text());
        redo.State.Id.ShouldBe("two");
        redo.State.Start.Parent!.Session.ShouldBe("one");
        redo.State.Start.Parent.BeforeTurn.ShouldBe(turn);
        (await _table.StoredAsync("two")).Count.ShouldBe(1);
        (await _table.LoadAsync("two")).State.Text().ShouldBe(redo.State.Text());
    }

    [Fact]
    public async Task The_same_words_and_seed_after_a_redo_give_the_same_decisions()
    {
        await _table.PlayAsync("one", null, FullCase.Story);
        var redo = await _table.RedoAsync("one", 6, "two");
        foreach (var turn in FullCase.Story[5..])
        {
            await redo.TakeTurnAsync(turn, null, default);
        }

        var history = await _table.LoadAsync("two");
        history.State.Text().ShouldBe((await _table.LoadAsync("one")).State.Text());
        history.State.Text().ShouldBe(redo.State.Text());
        history.State.Version.ShouldBe(redo.State.Version);
    }

    [Fact]
    public async Task A_branch_of_a_branch_can_branch_before_inside_and_after_its_parent()
    {
        await _table.PlayAsync("one", null, FullCase.Story[..6]);
        var two = await _table.RedoAsync("one", 4, "two");
        await two.TakeTurnAsync("[apologize to:wang]", null, default);
        await two.TakeTurnAsync("[thank_affirm to:wang]", null, default);

        foreach (var (turn, owner) in new[] { (2, "one"), (4, "two"), (5, "two") })
        {
            var redo = await _table.RedoAsync("two", turn, $"three-{turn}");

            redo.State.Start.Parent!.Session.ShouldBe(owner);
            redo.State.NextTurn.ShouldBe(turn);
            (await _table.LoadAsync($"three-{turn}")).State.Text().ShouldBe(redo.State.Text());
            await redo.TakeTurnAsync("[open_question to:sang]", null, default);
            (await _table.LoadAsync($"three-{turn}")).State.Text().ShouldBe(redo.State.Text());
        }

        (await _table.LoadAsync("three-5")).State.Words[3].ShouldBe("[apologize to:wang]");
        (await _table.LoadAsync("three-2")).State.Words.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-1)]
    public async Task Only_turns_that_were_played_can_be_played_again(int turn)
    {
        await _table.PlayAsync("one", null, FullCase.Story[..2]);

        (await Should.ThrowAsync<SessionFailedException>(async () => await _table.RedoAsync("one", turn, "two"))).Kind.ShouldBe(SessionFailureKind.NoSuchTurn);
    }

    [Fact]
    public async Task What_the_parent_does_later_does_not_reach_the_branch()
    {
        var one = await _table.PlayAsync("one", null, FullCase.Story[..4]);
        var redo = await _table.RedoAsync("one", 3, "two");
        await one.TakeTurnAsync("[threaten to:wang]", null, default);
        await one.LeaveAsync(default);

        (await _table.LoadAsync("two")).State.Text().ShouldBe(redo.State.Text());
        redo.State.Ended.ShouldBeNull();
    }

    [Fact]
    public async Task Requests_of_the_parent_are_not_requests_of_the_branch()
    {
        var one = await _table.StartAsync();
        await one.TakeTurnAsync("[apologize to:wang]", "k1", default);
        await one.TakeTurnAsync("[apologize to:sang]", "k2", default);
        var redo = await _table.RedoAsync("one", 2, "two");

        (await redo.TakeTurnAsync("[thank_affirm to:wang]", "k1", default)).Events[0].Content.ShouldBe("[thank_affirm to:wang]");
        redo.State.Scene.Turn.ShouldBe(2);
    }

    [Fact]
    public async Task A_branch_says_who_voices_it_and_with_which_seed()
    {
        await _table.PlayAsync("one", new HostileVoice(), FullCase.Story[..3]);
        var redo = await _table.RedoAsync("one", 2, "two", seed: 99);

        (redo.State.Start.Voice, redo.State.Start.Seed).ShouldBe((ScriptedVoice.Name, 99UL));
        redo.State.Unvoiced.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_branch_of_erased_words_still_folds()
    {
        await _table.PlayAsync("one", null, FullCase.Story[..5]);
        var redo = await _table.RedoAsync("one", 4, "two");
        await _table.Journal.EraseContentAsync(StreamId.Session("one"), default);

        var loaded = (await _table.LoadAsync("two")).State;
        (loaded with { Words = redo.State.Words }).Text().ShouldBe(redo.State.Text());
    }

    [Fact]
    public async Task An_event_of_another_history_cannot_be_gone_back_to()
    {
        await _table.PlayAsync("one", null, FullCase.Story[..2]);
        var history = await _table.LoadAsync();

        Should.Throw<ArgumentException>(() => history.Rewind(new PastEvent("other", 1, "", new Flagged("x"), null, 0, 0)));
        history.Rewind(history.Events[^1]).Text().ShouldBe(history.State.Text());
    }
}
