using System.Globalization;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Sessions.Turns;

namespace Simulator.Core.Tests.Sessions;

public sealed class LawTests
{
    private static readonly string[] Story = FullCase.Story;

    private static T In<T>(string culture, Func<T> work)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_story_of_the_laws_uses_nearly_every_event()
    {
        var seen = Play.Of(FullCase.Full, Story).All<SessionEvent>().Select(e => e.GetType()).ToHashSet();

        typeof(SessionEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(SessionEvent)) && !seen.Contains(t)).Select(t => t.Name)
            .ShouldBe([nameof(FollowRefused), nameof(HintGiven), nameof(SessionResumed)], ignoreOrder: true);
    }

    [Fact]
    public async Task After_every_turn_the_folded_state_is_the_live_state()
    {
        var table = new Table(FullCase.Full);
        var runner = await table.StartAsync();
        foreach (var turn in Story.TakeWhile(_ => runner.State.Ended is null))
        {
            await runner.TakeTurnAsync(turn, null, default);
            await runner.HintAsync(default);

            var loaded = (await table.LoadAsync()).State;
            loaded.Text().ShouldBe(runner.State.Text());
            loaded.Version.ShouldBe(runner.State.Version);
        }

        runner.State.Ended!.EndingId.ShouldBe("good");
    }

    [Fact]
    public void Deciding_twice_gives_the_same_and_changes_nothing()
    {
        var engine = new TurnEngine(FullCase.Full);
        var reader = new NotationReader();
        var play = Play.Of(FullCase.Full);
        foreach (var turn in Story)
        {
            var state = play.State;
            var before = state.Text();
            var reading = reader.Read(turn, engine.ContextOf(state));

            var first = engine.Decide(state, turn, reading).Text();
            engine.Decide(state, "[threaten to:*]", reader.Read("[threaten to:*]", engine.ContextOf(state)));
            engine.Decide(state, turn, reading).Text().ShouldBe(first);
            state.Text().ShouldBe(before);
            play.Take(turn);
        }
    }

    [Fact]
    public async Task Whoever_voices_it_the_engine_decides_the_same_and_the_score_is_equal()
    {
        var table = new Table(FullCase.Full);
        await table.PlayAsync("script", null, Story);
        await table.PlayAsync("hostile", new HostileVoice(), Story);
        var (script, hostile) = (await table.LoadAsync("script"), await table.LoadAsync("hostile"));

        hostile.Events.Select(e => e.Event).Decisions().ShouldBe(script.Events.Select(e => e.Event).Decisions());
        Dump.Of(ScoreCardBuilder.Build(SessionRecord.Of(hostile))).ShouldBe(Dump.Of(ScoreCardBuilder.Build(SessionRecord.Of(script))));
        Dump.Of(SessionRecord.Of(hostile).Copied).ShouldBe(Dump.Of(SessionRecord.Of(script).Copied));
        hostile.Events.Select(e => e.Event).OfType<ResidentSpoke>().ShouldNotContain(e => e.Line.Speaker == "stranger");
    }

    [Fact]
    public async Task Whoever_a_model_leaves_without_words_speaks_the_script()
    {
        var table = new Table(FullCase.Full);
        var runner = await table.PlayAsync("one", new HostileVoice(), Story);

        runner.State.Unvoiced.ShouldBeEmpty();
        var history = await table.LoadAsync();
        foreach (var directed in history.Events.Select(e => e.Event).OfType<Directed>())
        {
            var spoken = history.Events.Select(e => e.Event).OfType<ResidentSpoke>().Where(e => e.Turn == directed.Turn).Select(e => e.Line.Speaker).ToList();
            directed.Directions.ShouldAllBe(d => spoken.Contains(d.Speaker));
        }
    }

    [Fact]
    public async Task Erased_words_still_fold_and_the_session_is_judged_as_before()
    {
        var table = new Table(FullCase.Full);
        await table.PlayAsync("one", null, Story);
        var before = await table.LoadAsync();

        (await table.Journal.EraseContentAsync(StreamId.Session("one"), default)).ShouldBeGreaterThan(0);
        var after = await table.LoadAsync();

        after.State.Words.ShouldAllBe(w => w == null);
        (after.State with { Words = before.State.Words }).Text().ShouldBe(before.State.Text());
        ScoreCardBuilder.Build(SessionRecord.Of(after)).Total.ShouldBe(ScoreCardBuilder.Build(SessionRecord.Of(before)).Total);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Culture_changes_nothing(string culture)
    {
        string Played() => Play.Of(FullCase.Full, Story).All<SessionEvent>().Text() + Play.Of(FullCase.Full, Story).State.Text();

        In(culture, Played).ShouldBe(In("", Played));
    }

    [Fact]
    public void Collections_of_a_scene_are_ordinal_in_every_culture()
    {
        var play = In("tr-TR", () => Play.Of(FullCase.Full, Story));

        play.Scene.Flags.KeyComparer.ShouldBe(StringComparer.Ordinal);
        play.Scene.Held.KeyComparer.ShouldBe(StringComparer.Ordinal);
        play.Scene.Fired.KeyComparer.ShouldBe(StringComparer.Ordinal);
        play.State.Requests.KeyComparer.ShouldBe(StringComparer.Ordinal);
    }

    [Fact]
    public void The_same_seed_gives_the_same_session_and_another_one_another()
    {
        static string Played(ulong seed) => Play.Seeded(FullCase.Full, seed, Story).All<SessionEvent>().Skip(1).Text();

        Played(5).ShouldBe(Played(5));
        Played(5).ShouldNotBe(Played(6));
    }

    [Fact]
    public async Task A_rehearsal_plays_what_the_runner_plays()
    {
        var table = new Table(FullCase.Full);
        await table.PlayAsync("one", null, Story);

        Play.Of(FullCase.Full, Story).All<SessionEvent>().Skip(1).Text().ShouldBe((await table.LoadAsync()).Events.Skip(1).Select(e => e.Event).Text());
    }

    [Fact]
    public async Task A_judgement_in_the_stream_changes_nothing()
    {
        var table = new Table(FullCase.Full);
        await table.PlayAsync("one", null, Story);
        var before = await table.LoadAsync();

        await SessionJudge.JudgeAsync(table.Journal, before, default);
        var after = await table.LoadAsync();

        after.State.Text().ShouldBe(before.State.Text());
        after.State.Version.ShouldBe(before.State.Version + 1);
    }
}
