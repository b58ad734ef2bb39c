using Simulator.Core.Residents;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;

namespace Simulator.Core.Tests.Sessions;

public sealed class RunnerTests
{
    private const string Hello = "[identify_self to:wang]";

    private readonly Table _table = new(FullCase.Full);

    private static string Lines(TurnAnswer answer) => answer.Events.Select(e => e.Event).Text();

    [Fact]
    public async Task What_is_returned_is_what_stands_in_the_journal()
    {
        var runner = await _table.StartAsync();
        var answer = await runner.TakeTurnAsync(Hello, null, default);

        var stored = (await _table.StoredAsync()).Where(e => e.N >= answer.Events[0].N).ToList();
        stored.Select(e => e.N).ShouldBe(answer.Events.Select(e => e.N));
        stored.Select(e => $"{e.Type} {e.Body}").ShouldBe(answer.Events.Select(e => e.Event.Text()));
        stored[0].Content.ShouldBe(Hello);
    }

    [Fact]
    public async Task The_same_request_sent_again_takes_no_second_turn_and_gets_the_same_answer()
    {
        var runner = await _table.StartAsync();
        var first = await runner.TakeTurnAsync(Hello, "k1", default);
        var again = await runner.TakeTurnAsync("[threaten to:wang]", "k1", default);

        Lines(again).ShouldBe(Lines(first));
        again.Events.Select(e => (e.N, e.Content, e.Turn, e.Minute)).ShouldBe(first.Events.Select(e => (e.N, e.Content, e.Turn, e.Minute)));
        runner.State.Scene.Turn.ShouldBe(1);
    }

    [Fact]
    public async Task An_old_request_is_answered_without_disturbing_the_present()
    {
        var runner = await _table.StartAsync();
        var first = await runner.TakeTurnAsync(Hello, "k1", default);
        await runner.TakeTurnAsync("[reflect_emotion to:wang]", "k2", default);

        Lines(await runner.TakeTurnAsync(Hello, "k1", default)).ShouldBe(Lines(first));
        (await runner.TakeTurnAsync(Hello, "k3", default)).Events[0].Event.ShouldBe(new TraineeSpoke(3, runner.State.Scene.Minute - 1, "k3"));
    }

    [Fact]
    public async Task The_request_that_ended_the_session_is_still_answered()
    {
        var runner = await _table.StartAsync();
        TurnAnswer? last = null;
        for (var i = 0; runner.State.Ended is null; i++)
        {
            last = await runner.TakeTurnAsync(FullCase.Story[i], $"k{i}", default);
        }

        var key = $"k{runner.State.Scene.Turn - 1}";
        Lines(await runner.TakeTurnAsync("", key, default)).ShouldBe(Lines(last!));
        Lines(KeyedTurns.AnswerOf(await _table.LoadAsync(), key)!).ShouldBe(Lines(last!));
        (await Should.ThrowAsync<SessionFailedException>(async () => await runner.TakeTurnAsync("", "new", default))).Kind.ShouldBe(SessionFailureKind.Ended);
    }

    [Theory]
    [InlineData(Fault.CutBefore, false)]
    [InlineData(Fault.CutAfter, true)]
    public async Task After_a_crash_a_request_sent_again_takes_its_turn_once(Fault fault, bool isWritten)
    {
        var runner = await _table.StartAsync();
        _table.Journal.Next("request-k1", fault);
        await Should.ThrowAsync<PowerCutException>(async () => await runner.TakeTurnAsync(Hello, "k1", default));

        var resumed = await _table.ResumeAsync();
        resumed.State.Scene.Turn.ShouldBe(isWritten ? 1 : 0);
        var answer = await resumed.TakeTurnAsync(Hello, "k1", default);

        resumed.State.Scene.Turn.ShouldBe(1);
        answer.Events.Select(e => e.Event).OfType<TraineeSpoke>().ShouldHaveSingleItem();
        answer.Events.Select(e => e.Event).OfType<ResidentSpoke>().ShouldNotBeEmpty();
        Lines(answer).ShouldBe(Lines(await new Table(FullCase.Full).StartAsync().ContinueWith(async t => await (await t).TakeTurnAsync(Hello, "k1", default), TaskScheduler.Default).Unwrap()));
    }

    [Fact]
    public async Task A_second_runner_that_does_not_know_of_the_turn_finds_the_answer_too()
    {
        var runner = await _table.StartAsync();
        var stale = await _table.ResumeAsync();
        runner = await _table.ResumeAsync();
        var first = await runner.TakeTurnAsync(Hello, "k1", default);

        Lines(await stale.TakeTurnAsync(Hello, "k1", default)).ShouldBe(Lines(first));
        stale.State.Text().ShouldBe(runner.State.Text());
    }

    [Fact]
    public async Task A_second_runner_with_another_request_is_told_of_the_conflict()
    {
        await _table.StartAsync();
        var stale = await _table.ResumeAsync();
        var runner = await _table.ResumeAsync();
        await runner.TakeTurnAsync(Hello, "k1", default);

        (await Should.ThrowAsync<SessionFailedException>(async () => await stale.TakeTurnAsync("[threaten]", "k2", default))).Kind.ShouldBe(SessionFailureKind.Conflict);
        (await Should.ThrowAsync<SessionFailedException>(async () => await stale.TakeTurnAsync("[threaten]", null, default))).Kind.ShouldBe(SessionFailureKind.Conflict);
    }

    [Fact]
    public async Task The_same_turn_number_with_other_words_is_no_success()
    {
        await _table.StartAsync();
        var stale = await _table.ResumeAsync();
        var runner = await _table.ResumeAsync();
        await runner.TakeTurnAsync("[identify_self]", null, default);

        (await Should.ThrowAsync<SessionFailedException>(async () => await stale.TakeTurnAsync("[identify_self] ", null, default))).Kind.ShouldBe(SessionFailureKind.Conflict);
        stale.State.Scene.Turn.ShouldBe(0);
    }

    [Theory]
    [InlineData("leave")]
    [InlineData("start")]
    [InlineData("turn-2")]
    [InlineData("voice-9")]
    public async Task A_request_cannot_take_the_name_of_something_else(string key)
    {
        var runner = await _table.StartAsync();
        await runner.TakeTurnAsync(Hello, key, default);
        await runner.TakeTurnAsync(Hello, null, default);
        await runner.LeaveAsync(default);

        runner.State.Scene.Turn.ShouldBe(2);
        runner.State.Ended!.Reason.ShouldBe("left");
    }

    [Theory]
    [InlineData("")]
    [InlineData("with blank")]
    [InlineData("中文")]
    [InlineData("1234567890123456789012345678901234567890123456789")]
    public async Task A_bad_key_is_a_mistake_of_the_caller(string key)
    {
        var runner = await _table.StartAsync();

        await Should.ThrowAsync<ArgumentException>(async () => await runner.TakeTurnAsync(Hello, key, default));
    }

    [Fact]
    public async Task A_full_store_refuses_the_turn_and_keeps_the_draft()
    {
        var runner = await _table.StartAsync();
        _table.Journal.Next("turn-1", Fault.Full);
        var before = runner.State.Text();

        var refused = await runner.TakeTurnAsync(Hello + "\u202E", null, default);

        (refused.Refusal, refused.Draft, refused.Events.Length).ShouldBe((TurnRefusal.StoreFull, Hello, 0));
        runner.State.Text().ShouldBe(before);
        (await runner.TakeTurnAsync(Hello, null, default)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_scripted_turn_its_decision_and_its_lines_are_one_append()
    {
        var runner = await _table.StartAsync();
        var answer = await runner.TakeTurnAsync(Hello, null, default);
        runner = await _table.ResumeAsync();

        answer.Events.Select(e => e.Event).OfType<ResidentSpoke>().ShouldNotBeEmpty();
        _table.Journal.Tried.ShouldBe(["one/start", "one/turn-1", $"one/resume-{answer.Events[^1].N}"]);
    }

    [Fact]
    public async Task A_voice_that_takes_time_is_asked_when_the_turn_is_stored()
    {
        var runner = await _table.StartAsync(voice: new HostileVoice());
        await runner.TakeTurnAsync(Hello, null, default);

        var tried = _table.Journal.Tried.Select(k => k.Split('-')[0]).ToList();
        tried[tried.IndexOf("one/turn") + 1].ShouldBe("one/voice");
        runner.State.Unvoiced.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_store_that_fills_up_after_the_turn_does_not_take_the_turn_back()
    {
        var runner = await _table.StartAsync(voice: new HostileVoice());
        _table.Journal.Next("voice-", Fault.Full);

        var answer = await runner.TakeTurnAsync(Hello, null, default);

        answer.Refusal.ShouldBeNull();
        answer.Events[^1].Event.ShouldBeOfType<Directed>();
        runner.State.Scene.Turn.ShouldBe(1);
        runner.State.Unvoiced.ShouldNotBeEmpty();
        var next = await runner.TakeTurnAsync(Hello, null, default);
        next.Events[0].Event.ShouldBeOfType<ResidentSpoke>().Turn.ShouldBe(1);
        next.Events.Select(e => e.Event).OfType<TraineeSpoke>().ShouldHaveSingleItem().Turn.ShouldBe(2);
        (await _table.LoadAsync()).State.Text().ShouldBe(runner.State.Text());
    }

    [Fact]
    public async Task Too_long_a_turn_is_refused_before_anything_is_written()
    {
        var runner = await _table.StartAsync();
        var tried = _table.Journal.Tried.Count;

        (await runner.TakeTurnAsync(new string('长', 501), null, default)).Refusal.ShouldBe(TurnRefusal.TooLong);
        _table.Journal.Tried.Count.ShouldBe(tried);
    }

    [Theory]
    [InlineData(Fault.Unconfirmed)]
    [InlineData(Fault.Lost)]
    [InlineData(Fault.Lost, Fault.Unconfirmed)]
    public async Task A_commit_that_is_not_confirmed_is_tried_again_under_the_same_key(params Fault[] faults)
    {
        var runner = await _table.StartAsync();
        _table.Journal.Next("turn-1", faults);

        (await runner.TakeTurnAsync(Hello, null, default)).Refusal.ShouldBeNull();

        _table.Journal.Tried.Count(k => k == "one/turn-1").ShouldBe(faults.Length + 1);
        (await _table.LoadAsync()).State.Text().ShouldBe(runner.State.Text());
    }

    [Theory]
    [InlineData(SessionFailureKind.Unconfirmed, Fault.Lost, Fault.Lost, Fault.Lost)]
    [InlineData(SessionFailureKind.Conflict, Fault.Conflict)]
    [InlineData(SessionFailureKind.ReadOnly, Fault.ReadOnly)]
    public async Task What_cannot_be_committed_is_said_and_leaves_the_state_as_it_was(SessionFailureKind kind, params object[] faults)
    {
        var runner = await _table.StartAsync();
        var before = runner.State.Text();
        _table.Journal.Next("turn-1", [.. faults.Cast<Fault>()]);

        (await Should.ThrowAsync<SessionFailedException>(async () => await runner.TakeTurnAsync(Hello, null, default))).Kind.ShouldBe(kind);
        runner.State.Text().ShouldBe(before);
        (await _table.LoadAsync()).State.Scene.Turn.ShouldBe(0);
    }

    [Fact]
    public async Task Another_session_under_the_same_id_is_a_conflict_and_not_a_success()
    {
        await _table.StartAsync(seed: 7);

        (await Should.ThrowAsync<SessionFailedException>(async () => await _table.StartAsync(seed: 8))).Kind.ShouldBe(SessionFailureKind.Conflict);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_crash_while_residents_speak_is_repaired_without_repeating_anybody(int spoken)
    {
        const string Turn = "[thank_affirm to:wang,sang]";
        var runner = await _table.StartAsync();
        var dying = (await SessionRunner.ResumeAsync(_table.Journal, new NotationReader(), new DyingVoice(spoken), runner.State, default)).Runner;
        await Should.ThrowAsync<PowerCutException>(async () => await dying.TakeTurnAsync(Turn, "k1", default));

        var resumed = await _table.ResumeAsync(voice: new HostileVoice());
        resumed.State.Unvoiced.ShouldBeEmpty();

        var answer = KeyedTurns.AnswerOf(await _table.LoadAsync(), "k1")!;
        var lines = answer.Events.Select(e => e.Event).OfType<ResidentSpoke>().Select(e => $"{e.Line.Speaker} {e.Line.Voice}").ToList();
        lines.Select(l => l.Split(' ')[0]).ShouldBeUnique();
        lines.ShouldBe(spoken == 0 ? ["wang scripted", "sang scripted"] : ["wang model", "sang scripted"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_every_batch_a_crash_is_survived_and_the_decisions_stay_the_same(bool isScripted)
    {
        IResidentVoice? voice = isScripted ? null : new HostileVoice();
        var whole = await _table.PlayAsync("one", voice, FullCase.Story);
        var expected = (await _table.LoadAsync()).Events.Select(e => e.Event).Decisions();

        foreach (var key in _table.Journal.Tried)
        {
            foreach (var fault in (Fault[])[Fault.CutBefore, Fault.CutAfter])
            {
                var table = new Table(FullCase.Full);
                table.Journal.Next(key, fault);
                await PlayThroughCutsAsync(table, voice);

                var events = (await table.LoadAsync()).Events.Select(e => e.Event).ToList();
                events.Decisions().ShouldBe(expected, $"{key} {fault}");
                // Nobody resumes a session that is over: only there a slow voice's last lines may stay unsaid.
                foreach (var directed in events.OfType<Directed>().SkipLast(isScripted ? 0 : 1))
                {
                    events.OfType<ResidentSpoke>().Where(e => e.Turn == directed.Turn).Select(e => e.Line.Speaker).Distinct()
                        .ShouldBe(directed.Directions.Select(d => d.Speaker).Distinct(), ignoreOrder: true, $"{key} {fault}");
                }
            }
        }

        whole.State.Ended.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_session_whose_opening_was_cut_off_opens_on_resume()
    {
        _table.Journal.Next("voice-", Fault.CutBefore);
        await Should.ThrowAsync<PowerCutException>(async () => await _table.StartAsync(voice: new HostileVoice()));

        await _table.ResumeAsync();

        (await _table.LoadAsync()).Events.Select(e => e.Event).OfType<ResidentSpoke>().Select(e => (e.Turn, e.Line.Speaker)).ShouldBe([(0, "wang")]);
    }

    [Fact]
    public async Task Hints_cost_minutes_run_out_and_do_not_exist_in_exams()
    {
        var runner = await _table.StartAsync();
        var minute = runner.State.Scene.Minute;

        (await runner.HintAsync(default)).Hint.ShouldBe("先关水。");
        (await runner.HintAsync(default)).Hint.ShouldBe("再听。");
        (await runner.HintAsync(default)).Hint.ShouldBeNull();
        (runner.State.Scene.Minute - minute, runner.State.HintCount).ShouldBe((4, 2));

        var exam = (await SessionRunner.StartAsync(
            _table.Journal, new NotationReader(), new ScriptedVoice(), FullCase.Full, Table.Options("exam") with { Mode = SessionMode.Exam }, default)).Runner;
        (await exam.HintAsync(default)).Hint.ShouldBeNull();
    }

    [Fact]
    public async Task Leaving_ends_a_session_once_and_an_ended_one_cannot_be_resumed()
    {
        var runner = await _table.StartAsync();

        (await runner.LeaveAsync(default)).Single().Event.ShouldBe(new SessionEnded(null, EndingKind.Left, "left"));
        (await runner.LeaveAsync(default)).ShouldBeEmpty();
        (await Should.ThrowAsync<SessionFailedException>(async () => await _table.ResumeAsync())).Kind.ShouldBe(SessionFailureKind.Ended);
    }

    [Fact]
    public async Task A_session_nobody_knows_and_a_case_that_is_gone_are_said()
    {
        (await Should.ThrowAsync<SessionFailedException>(async () => await _table.LoadAsync("nobody"))).Kind.ShouldBe(SessionFailureKind.Unknown);
        await _table.StartAsync();
        (await Should.ThrowAsync<SessionFailedException>(async () =>
            await SessionHistory.LoadAsync(_table.Journal, "one", (_, _) => ValueTask.FromResult<Scenario?>(null), default))).Kind.ShouldBe(SessionFailureKind.CaseMissing);
    }

    // A cut ends the process: what is on disk goes on in a new one.
    private static async Task PlayThroughCutsAsync(Table table, IResidentVoice? voice)
    {
        SessionRunner? runner = null;
        while (runner?.State.Ended is null)
        {
            try
            {
                runner ??= (await table.StoredAsync()).Count == 0 ? await table.StartAsync(voice: voice) : await table.ResumeAsync(voice: voice);
                await runner.TakeTurnAsync(FullCase.Story[runner.State.Scene.Turn], null, default);
            }
            catch (PowerCutException)
            {
                if ((await table.StoredAsync()).Any(e => e.Type == "session_ended"))
                {
                    return;
                }

                runner = null;
            }
        }
    }
}
