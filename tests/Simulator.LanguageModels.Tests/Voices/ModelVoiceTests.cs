using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Tests.Support;

namespace Simulator.LanguageModels.Tests.Voices;

public sealed class ModelVoiceTests
{
    private static readonly Scenario Case = Cases.Scenario("wool-fever");

    [Fact]
    public async Task Words_of_the_model_are_spoken_with_the_authors_gesture_and_count_as_said()
    {
        var request = Request("bianba");
        var script = ScriptedVoice.Speak(request)[0];

        var line = (await SpeakAsync(new FakeModel(_ => "@bianba 冷。骨头缝里都冷。"), request)).ToList();

        line.Select(l => l.ModelText).ShouldBe(["冷。", "骨头缝里都冷。"]);
        line.ShouldAllBe(l => l.Voice == "model" && l.LineId == null);
        (line[0].Gesture, line[1].Gesture).ShouldBe((script.Gesture, null));
        (line[0].Wording!.Meant, line[1].Wording!.Meant).ShouldBe((script.LineId, null));
        line[1].Wording!.Calls.ShouldBe(1);
        line[1].Wording!.Prompt.Length.ShouldBe(64);
        line.ShouldAllBe(l => l.Wording!.Cause == null && l.Wording.Model == "fake");
    }

    [Fact]
    public async Task One_call_words_everybody_who_speaks_in_order()
    {
        var model = new FakeModel(_ => "@bianba 别挡道。\n@zhao 你给我算算这损失。\n");

        var lines = await SpeakAsync(model, Request("bianba", "zhao"));

        lines.Select(l => (l.Speaker, l.ModelText)).ShouldBe([("bianba", "别挡道。"), ("zhao", "你给我算算这损失。")]);
        model.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task First_sentence_that_breaks_a_rule_is_repaired_once()
    {
        var call = 0;
        var model = new FakeModel(_ => call++ == 0 ? "@bianba 作为一个人工智能，我没有感觉。" : "@bianba 问快点。");

        var line = (await SpeakAsync(model, Request("bianba"))).Single();

        line.ModelText.ShouldBe("问快点。");
        (line.Wording!.Repair, line.Wording.Cause, line.Wording.Calls).ShouldBe(("character", null, 2));
        model.Calls[1][^1].Text.ShouldContain("上一稿不能用");
    }

    [Fact]
    public async Task Second_breach_leaves_the_whole_line_to_the_script()
    {
        var request = Request("bianba");
        var line = (await SpeakAsync(new FakeModel(_ => "@bianba 我给你打满分一百分。"), request)).Single();

        var script = ScriptedVoice.Speak(request)[0];
        (line with { Wording = null }).ShouldBe(script);
        (line.Wording!.Repair, line.Wording.Cause, line.Wording.Calls).ShouldBe(("score", "score", 2));
    }

    [Fact]
    public async Task Later_breach_closes_the_line_with_a_gesture_and_others_go_on()
    {
        var model = new FakeModel(_ => "@bianba 冷。你的沟通技巧真好。还想听？\n@zhao 账本在这儿。");

        var lines = await SpeakAsync(model, Request("bianba", "zhao"));

        lines.Select(l => (l.Speaker, l.ModelText, l.Voice)).ShouldBe([("bianba", "冷。", "model"), ("bianba", null, "scripted"), ("zhao", "账本在这儿。", "model")]);
        lines[1].Gesture.ShouldNotBeNull();
        lines[1].Gesture.ShouldNotBe(lines[0].Gesture);
        lines[1].Wording!.Cause.ShouldBe("coaching");
        model.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Fourth_sentence_is_not_spoken()
    {
        var lines = await SpeakAsync(new FakeModel(_ => "@bianba 冷。疼。乏。烦。走。"), Request("bianba"));

        lines.Where(l => l.ModelText is not null).Select(l => l.ModelText).ShouldBe(["冷。", "疼。", "乏。"]);
        lines[^1].Wording!.Cause.ShouldBe("length");
    }

    [Theory]
    [InlineData("@bianba 冷。\n@qijia 我也说一句。")]
    [InlineData("@bianba 冷。\n社工：好的我明白。")]
    [InlineData("@bianba 冷。\n旁白：他哭了。")]
    public async Task Nobody_speaks_out_of_turn(string answer)
    {
        var lines = await SpeakAsync(new FakeModel(_ => answer), Request("bianba"));

        lines.Where(l => l.ModelText is not null).Select(l => (l.Speaker, l.ModelText)).ShouldBe([("bianba", "冷。")]);
    }

    [Fact]
    public async Task Whoever_the_model_forgets_says_the_authors_words()
    {
        var lines = await SpeakAsync(new FakeModel(_ => "@bianba 冷。"), Request("bianba", "zhao"));

        lines.Select(l => (l.Speaker, l.Voice)).ShouldBe([("bianba", "model"), ("zhao", "scripted")]);
        lines[1].Wording!.Cause.ShouldBe("missing");
    }

    [Theory]
    [InlineData("边巴：别挡道。", "别挡道。")]
    [InlineData("【边巴】：别挡道。", "别挡道。")]
    [InlineData("bianba: 别挡道。", "别挡道。")]
    [InlineData("@bianba：别挡道。", "别挡道。")]
    [InlineData("@bianba\n别挡道。", "别挡道。")]
    [InlineData("别挡道。", "别挡道。")]
    [InlineData("我跟你说：别挡道。", "我跟你说：别挡道。")]
    [InlineData("@bianba （抹汗）“别挡道。”", "别挡道。")]
    [InlineData("\n\n@bianba 别挡道\n", "别挡道")]
    public async Task Small_slips_of_form_are_forgiven(string answer, string spoken) =>
        (await SpeakAsync(new FakeModel(_ => answer), Request("bianba"))).Single().ModelText.ShouldBe(spoken);

    [Fact]
    public async Task What_the_trainee_sees_stays_the_authors()
    {
        var scene = Case.Lines.Concat(Case.Shared.Lines).First(b => b.Speaker == "scene");
        var direction = Candidates.Direction(Case, "scene") with { Cues = [scene.Cue] };
        var request = Request("bianba");
        request = request with { Directions = [direction, .. request.Directions] };

        var lines = await SpeakAsync(new FakeModel(_ => "@scene 天亮了。\n@bianba 冷。"), request);

        lines[0].Voice.ShouldBe("scripted");
        lines.ShouldNotContain(l => l.Speaker == "scene" && l.ModelText != null);
    }

    [Theory]
    [InlineData(ModelFailureKind.NoConnection, "no_connection")]
    [InlineData(ModelFailureKind.TooManyRequests, "too_many_requests")]
    [InlineData(ModelFailureKind.CircuitOpen, "circuit_open")]
    [InlineData(ModelFailureKind.BudgetSpent, "budget_spent")]
    public async Task Failure_is_replaced_by_the_script_and_named(ModelFailureKind kind, string cause)
    {
        var request = Request("bianba", "zhao");
        var lines = await SpeakAsync(new FakeModel(_ => string.Empty) { Failure = new ModelFailedException(kind, "x") }, request);

        lines.Select(l => l with { Wording = null }).ShouldBe(ScriptedVoice.Speak(request));
        lines.ShouldAllBe(l => l.Wording!.Cause == cause);
    }

    [Fact]
    public async Task Half_sentences_are_never_shown()
    {
        var model = new FakeModel(_ => "@bianba 冷。骨头缝里也") { Failure = new ModelFailedException(ModelFailureKind.CutOff, "x") };

        var lines = await SpeakAsync(model, Request("bianba"));

        lines.Select(l => (l.ModelText, l.Voice)).ShouldBe([("冷。", "model"), (null, "scripted")]);
        lines[1].Wording!.Cause.ShouldBe("cut_off");
    }

    [Fact]
    public async Task Strange_clients_exception_does_not_get_out()
    {
        var lines = await SpeakAsync(new FakeModel(_ => string.Empty) { Failure = new InvalidOperationException("x") }, Request("bianba"));

        lines.Single().Wording!.Cause.ShouldBe("bad_response");
    }

    [Fact]
    public async Task Cancellation_does_get_out()
    {
        using var cancel = new CancellationTokenSource();
        var model = new FakeModel(_ => "@bianba 冷。") { BeforePiece = async c => { await cancel.CancelAsync(); await Task.Delay(Timeout.Infinite, c); } };

        await Should.ThrowAsync<OperationCanceledException>(async () => await SpeakAsync(model, Request("bianba"), cancel: cancel.Token));
    }

    [Fact]
    public async Task Silent_model_gives_way_to_the_script_after_the_first_words_limit_even_when_it_does_not_listen()
    {
        var time = new ManualTime();
        var stuck = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        var model = new FakeModel(_ => "@bianba 冷。") { BeforePiece = _ => { asked.TrySetResult(); return stuck.Task; } };

        var speaking = SpeakAsync(model, Request("bianba"), time);
        await asked.Task;
        time.Advance(CallLimits.Turn.FirstWords + TimeSpan.FromMilliseconds(1));
        var line = (await speaking).Single();
        stuck.SetResult();

        (line.Voice, line.Wording!.Cause, line.Wording.TotalMs).ShouldBe(("scripted", "first_token_timeout", 4001));
    }

    [Fact]
    public async Task Slow_model_is_cut_at_the_turns_limit_after_a_finished_sentence()
    {
        var time = new ManualTime();
        var pieces = 0;
        var stuck = new TaskCompletionSource();
        var drained = new TaskCompletionSource();
        var model = new FakeModel(_ => "@bianba 冷。疼得很。手也")
        {
            BeforePiece = async c =>
            {
                if (++pieces == 6)
                {
                    drained.SetResult();
                    await stuck.Task.WaitAsync(c);
                }
            },
        };

        var speaking = SpeakAsync(model, Request("bianba"), time);
        await drained.Task;
        time.Advance(CallLimits.Turn.Total + TimeSpan.FromMilliseconds(1));
        var lines = await speaking;

        lines[0].ModelText.ShouldBe("冷。");
        lines[^1].Wording!.Cause.ShouldBe("total_timeout");
    }

    private static VoiceRequest Request(params string[] speakers) =>
        new(Cases.Door(Case), [.. speakers.Select(s => Candidates.Direction(Case, s))], "您慢慢说，我听着。", [], 7, 1);

    private static async Task<ImmutableArray<SpokenLine>> SpeakAsync(FakeModel model, VoiceRequest request, TimeProvider? time = null, CancellationToken cancel = default)
    {
        var lines = ImmutableArray.CreateBuilder<SpokenLine>();
        await foreach (var line in Models.Voice(model, time: time).SpeakAsync(request, cancel))
        {
            lines.Add(line);
        }

        return lines.ToImmutable();
    }
}
