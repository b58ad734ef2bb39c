using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Residents.Voice;

public sealed class SharedLinesTests
{
    private const int Shortest = 4;
    private const int Longest = 35;
    private const int OpeningLength = 4;
    private const int MostSameOpenings = 8;
    private const double NearDuplicate = 0.7;

    private static readonly string[] Situations =
    [
        "promise", "promise_weak", "promise_kept", "promise_broken", "follow", "refuse_follow", "unclear", "silence", "repeat",
        "cooler", "hotter", "withdraw", "idle",
    ];

    private static readonly string[] Cues = [.. Acts.All.Select(a => "react:" + a.Id()), .. Situations];

    private static readonly List<string> Sentences =
        [.. SharedLines.All.Where(b => b.Cue != LineIndex.AddressCue).SelectMany(b => b.Lines).Select(l => l.Text)];

    private static readonly string[] Pair = ["sangzhu", "wang"];

    public static TheoryData<string?> Temperaments =>
        [null, "fiery", "anxious", "withdrawn", "exacting", "proud", "exhausted", "shrewd", "conformist"];

    [Theory]
    [MemberData(nameof(Temperaments))]
    public void Every_cue_can_be_answered_in_every_mood(string? temperament)
    {
        var banks = SharedLines.All.Where(b => b.Speaker is null && b.Temperament == temperament).ToList();
        var gaps =
            from cue in Cues
            from band in Enum.GetValues<MoodBand>()
            where !banks.Exists(b => b.Cue == cue && (b.Bands.IsEmpty || b.Bands.Contains(band)) && b.Lines.Any(l => LineSlots.In(l.Text).IsEmpty))
            select $"{cue} {band}";
        gaps.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Temperaments))]
    public void Everybody_addresses_the_trainee_somehow(string? temperament) =>
        SharedLines.All.Where(b => b.Temperament == temperament && b.Speaker is null && b.Cue == LineIndex.AddressCue)
            .SelectMany(b => b.Lines).ShouldHaveSingleItem();

    [Fact]
    public void Cues_are_known() =>
        SharedLines.All.Select(b => b.Cue).Where(c => !c.StartsWith("topic:talk_", StringComparison.Ordinal)).Except([.. Cues, "call", LineIndex.AddressCue, "absent", "absent_apart", "absent_gone", "absent_unseen"]).ShouldBeEmpty();

    [Fact]
    public void No_sentence_is_written_twice() =>
        Sentences.GroupBy(s => s, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void Sentences_are_neither_grunts_nor_speeches() =>
        Sentences.Where(s => s.Length is < Shortest or > Longest).ShouldBeEmpty();

    [Fact]
    public void Openings_vary() =>
        Sentences.GroupBy(s => s[..OpeningLength], StringComparer.Ordinal).Where(g => g.Count() > MostSameOpenings).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void No_two_sentences_are_nearly_the_same()
    {
        var pairs = Sentences.Select(s => (Text: s, Pairs: s.Zip(s.Skip(1)).ToHashSet())).ToList();
        var near =
            from i in Enumerable.Range(0, pairs.Count)
            from j in Enumerable.Range(i + 1, pairs.Count - i - 1)
            let shared = pairs[i].Pairs.Count(pairs[j].Pairs.Contains)
            where shared > NearDuplicate * (pairs[i].Pairs.Count + pairs[j].Pairs.Count - shared)
            select $"{pairs[i].Text} / {pairs[j].Text}";
        near.ShouldBeEmpty();
    }

    [Fact]
    public void Slots_are_known() =>
        Sentences.SelectMany(s => LineSlots.In(s)).Except([LineSlots.When, LineSlots.Topic, LineSlots.Address, LineSlots.Name, LineSlots.Place]).ShouldBeEmpty();

    [Fact]
    public void Two_residents_talk_through_sixty_turns_without_a_sentence_coming_back()
    {
        var scenario = VoiceCase.With([.. SharedLines.All]);
        const string Words = "我四点前给您回话";
        List<string> used = [];
        for (var turn = 1; turn <= 60; turn++)
        {
            var cue = Cues[turn * 7 % Cues.Length] + " idle";
            var directions = Pair.Select(s => VoiceCase.Direct(s, cue, turn * 13 % 100, when: new TextSpan(1, 3)));
            var spoken = ScriptedVoice.Speak(VoiceCase.Request(scenario, [.. directions], Words, [.. used], turn: turn));
            used.AddRange(spoken.Select(l => l.LineId!));
        }

        used.ShouldBeUnique();
        used.ShouldNotContain((string?)null);
    }

    [Fact]
    public void Promise_is_echoed_with_its_deadline()
    {
        var scenario = VoiceCase.With([.. SharedLines.All]);
        const string Words = "我四点前给您回话";
        var direction = VoiceCase.Direct("wang", "promise", when: new TextSpan(1, 3));
        Enumerable.Range(1, 40)
            .Select(turn => ScriptedVoice.Speak(VoiceCase.Request(scenario, [direction], Words, turn: turn))[0])
            .Where(l => l.When is not null)
            .ShouldAllBe(l => LineRenderer.Render(scenario, l, Words).Contains("四点前", StringComparison.Ordinal));
    }
}
