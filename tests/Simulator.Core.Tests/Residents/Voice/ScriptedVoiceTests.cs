using Simulator.Core.Residents;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Residents.Voice.VoiceCase;

namespace Simulator.Core.Tests.Residents.Voice;

public sealed class ScriptedVoiceTests
{
    [Fact]
    public void Own_line_of_stage_and_mood_comes_before_all_others()
    {
        var scenario = With(
            Own("sangzhu", "open:s0", "any"),
            Bank("sangzhu", null, "open:s0", "s0", [], "stage"),
            Bank("sangzhu", null, "open:s0", null, [MoodBand.Hot], "mood"),
            Bank("sangzhu", null, "open:s0", "s0", [MoodBand.Hot], "stage and mood"),
            Bank("sangzhu", null, "open:s0", "s1", [MoodBand.Hot], "another stage"),
            Shared("proud", "open:s0", "proud"),
            Shared("fiery", "open:s0", "fiery"),
            Shared(null, "open:s0", "general"));
        Told(scenario, Enumerable.Repeat(Direct("sangzhu", "open:s0", anger: 75), 7))
            .ShouldBe(["stage and mood", "mood", "stage", "any", "proud", "fiery", "general"]);
    }

    [Fact]
    public void First_cue_is_spent_before_the_next_is_tried()
    {
        var scenario = With(Own("wang", "topic:x", "x"), Shared(null, "topic:x", "general x"), Own("wang", "idle", "idle"));
        Told(scenario, [Direct("wang", "topic:x idle"), Direct("wang", "topic:x idle"), Direct("wang", "topic:x idle")])
            .ShouldBe(["x", "general x", "idle"]);
    }

    [Theory]
    [InlineData(44.9, "calm")]
    [InlineData(45, "tense")]
    [InlineData(69.9, "tense")]
    [InlineData(70, "hot")]
    public void Band_follows_anger(double anger, string expected)
    {
        var scenario = With(
            Bank("wang", null, "idle", null, [MoodBand.Calm], "calm"),
            Bank("wang", null, "idle", null, [MoodBand.Tense], "tense"),
            Bank("wang", null, "idle", null, [MoodBand.Hot], "hot"));
        Told(scenario, [Direct("wang", "idle", anger)]).ShouldBe([expected]);
    }

    [Fact]
    public void Two_residents_in_one_turn_never_say_the_same_sentence()
    {
        var scenario = With(Own("sangzhu", "idle", "same"), Own("wang", "idle", "same", "other"));
        for (var turn = 1; turn < 30; turn++)
        {
            Told(scenario, [Direct("sangzhu", "idle"), Direct("wang", "idle")], turn: turn).ShouldBe(["same", "other"]);
        }
    }

    [Fact]
    public void Sentence_already_used_in_the_session_is_not_said_again_under_another_id()
    {
        var scenario = With(Own("sangzhu", "idle", "same"), Shared(null, "idle", "same", "other"));
        Told(scenario, [Direct("wang", "idle")], used: ["sangzhu///same"]).ShouldBe(["other"]);
    }

    [Fact]
    public void Everything_spent_leaves_a_gesture_without_words()
    {
        var scenario = With(Own("sangzhu", "idle", "once"));
        var line = ScriptedVoice.Speak(Request(scenario, [Direct("sangzhu", "idle", level: 2)], used: ["sangzhu///once"])).ShouldHaveSingleItem();
        line.LineId.ShouldBeNull();
        line.Gesture.ShouldBeOneOf("拍扶手", "咳了两声");
        LineRenderer.Render(scenario, line, null).ShouldBeEmpty();
    }

    [Fact]
    public void Without_gestures_the_idle_line_said_longest_ago_comes_back()
    {
        var scenario = With(Own("wang", "idle", "first", "second"));
        Told(scenario, [Direct("wang", "topic:x"), Direct("wang", "topic:x")], used: ["wang///second", "wang///first", "wang///second"])
            .ShouldBe(["first", "second"]);
    }

    [Fact]
    public void Speaker_without_any_line_or_gesture_says_nothing_and_does_not_fail()
    {
        var line = ScriptedVoice.Speak(Request(With(), [Direct("wang", "idle")])).ShouldHaveSingleItem();
        line.ShouldBe(new SpokenLine("wang", null, null, null, null, null, "scripted"));
    }

    [Fact]
    public void Line_with_when_needs_a_deadline()
    {
        var scenario = With(Own("wang", "promise", "{when}，我记着。"), Shared(null, "promise", "我看你做。"));
        Told(scenario, [Direct("wang", "promise")], "四点前回话").ShouldBe(["我看你做。"]);
        Told(scenario, [Direct("wang", "promise", when: new TextSpan(0, 3))], "四点前回话").ShouldBe(["四点前，我记着。"]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 40)]
    [InlineData(5, 2)]
    public void Deadline_that_cannot_be_quoted_whole_passes_the_line_over(int start, int length)
    {
        var scenario = With(Own("wang", "promise", "{when}，我记着。", "我看你做。"));
        var text = "今天这件事 \u0007" + new string('天', 40);
        Told(scenario, [Direct("wang", "promise", when: new TextSpan(start, length))], text).ShouldBe(["我看你做。"]);
    }

    [Fact]
    public void Line_with_topic_needs_a_topic_of_the_case()
    {
        var scenario = With(Own("wang", "topic:valve", "{topic}在哪儿？", "你说啥？"));
        Told(scenario, [Direct("wang", "topic:valve", topic: "unknown")]).ShouldBe(["你说啥？"]);
        Told(scenario, [Direct("wang", "topic:valve", topic: "valve")], used: ["wang///你说啥？"]).ShouldBe(["总阀在哪儿？"]);
    }

    [Fact]
    public void Address_comes_from_the_nearest_address_bank()
    {
        var scenario = With(
            Shared(null, "idle", "{address}，坐。", "{address}，来。", "{address}，走。"),
            Shared(null, "address", "你"),
            Shared("proud", "address", "小同志"),
            Own("wang", "address", "妹妹"));
        Told(scenario, [Direct("sangzhu", "idle")])[0].ShouldStartWith("小同志，");
        Told(scenario, [Direct("wang", "idle")])[0].ShouldStartWith("妹妹，");
        Told(scenario, [Direct("crowd", "idle")])[0].ShouldStartWith("你，");
    }

    [Fact]
    public void Line_with_an_unknown_slot_is_never_spoken()
    {
        var scenario = With(Own("wang", "idle", "{commitment}？", "嗯。"));
        Told(scenario, [Direct("wang", "idle")]).ShouldBe(["嗯。"]);
    }

    [Fact]
    public void Crowd_speaks_its_own_lines_then_the_shared_crowd_then_the_general_ones()
    {
        var scenario = With(Own("crowd", "idle", "crowd"), Shared(null, "idle", "general"), Shared("proud", "idle", "proud"));
        Told(scenario, [Direct("crowd", "idle"), Direct("crowd", "idle")]).ShouldBe(["crowd", "general"]);
    }

    [Fact]
    public void Contact_speaks_its_own_lines_then_those_of_contacts_and_no_resident_lines()
    {
        var scenario = With(Own("police", "call", "派出所。"), Own("contact", "call", "您请讲。"), Shared(null, "call", "我家……"));
        Told(scenario, [Direct("police", "call"), Direct("police", "call"), Direct("police", "call")]).ShouldBe(["派出所。", "您请讲。", string.Empty]);
    }

    [Fact]
    public void Gesture_of_the_line_wins_over_the_tell()
    {
        var bank = new LineBank("sangzhu", null, "idle", null, [], [new Line("l", "好。", "转身", null)]);
        ScriptedVoice.Speak(Request(With(bank), [Direct("sangzhu", "idle")]))[0].Gesture.ShouldBe("转身");
    }

    [Fact]
    public void Tell_differs_from_the_last_one_shown()
    {
        var scenario = With(Own("sangzhu", "idle", "1", "2", "3", "4"));
        var directions = Enumerable.Repeat(Direct("sangzhu", "idle", level: 2), 4).ToArray();
        var shown = ScriptedVoice.Speak(Request(scenario, directions)).Select(l => l.Gesture).ToList();
        shown.Zip(shown.Skip(1)).ShouldAllBe(p => p.First != p.Second);
    }

    [Fact]
    public void Tell_shown_in_an_earlier_turn_is_avoided()
    {
        var scenario = With(Own("sangzhu", "idle", "1"));
        foreach (var last in new[] { "拍扶手", "咳了两声" })
        {
            var request = Request(scenario, [Direct("sangzhu", "idle", level: 2)]);
            var gestures = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("sangzhu", last);
            ScriptedVoice.Speak(request with { LastGestures = gestures })[0].Gesture.ShouldNotBe(last);
        }
    }

    [Theory]
    [InlineData(1, "系扣子")]
    [InlineData(0, "系扣子")]
    public void Level_without_tells_borrows_from_the_nearest_lower_one(int level, string expected) =>
        ScriptedVoice.Speak(Request(With(Own("sangzhu", "idle", "1")), [Direct("sangzhu", "idle", level: level)]))[0].Gesture.ShouldBe(expected);

    [Fact]
    public void Same_request_is_answered_word_for_word_the_same()
    {
        var scenario = With(Own("wang", "idle", [.. Enumerable.Range(0, 50).Select(i => $"第{i}句")]));
        var first = ScriptedVoice.Speak(Request(scenario, [Direct("wang", "idle")], seed: 99, turn: 3));
        ScriptedVoice.Speak(Request(scenario, [Direct("wang", "idle")], seed: 99, turn: 3)).ShouldBe(first);
    }

    [Fact]
    public void Seed_and_turn_vary_the_choice()
    {
        var scenario = With(Own("wang", "idle", [.. Enumerable.Range(0, 50).Select(i => $"第{i}句")]));
        var lines = Enumerable.Range(0, 20).Select(i => Told(scenario, [Direct("wang", "idle")], seed: (ulong)i, turn: i)[0]);
        lines.Distinct().Count().ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Spoken_asynchronously_the_lines_are_the_same()
    {
        var request = Request(With(Own("wang", "idle", "1", "2", "3")), [Direct("wang", "idle"), Direct("wang", "idle")]);
        var heard = await new ScriptedVoice().SpeakAsync(request, TestContextCancel).ToListAsync(TestContextCancel);
        heard.ShouldBe(ScriptedVoice.Speak(request));
    }

    private static CancellationToken TestContextCancel => CancellationToken.None;

    private static List<string> Told(
        Scenario scenario, IEnumerable<Direction> directions, string text = "", string[]? used = null, ulong seed = 7, int turn = 1) =>
        [.. ScriptedVoice.Speak(Request(scenario, [.. directions], text, used, seed, turn)).Select(l => LineRenderer.Render(scenario, l, text))];
}
