using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Tests.Sessions;
using static Simulator.Core.Tests.Sessions.LittleCase;

namespace Simulator.Core.Tests.Residents.Directing;

public sealed class DirectorTests
{
    private const string Thanks = "did(thank_affirm, this_turn)";

    private static readonly Scenario Calm = Little.WithMood("wang", MoodKey.Anger, 30).WithMood("sang", MoodKey.Anger, 30).WithMood("ping", MoodKey.Anger, 30);

    private static string FirstCue(Play play) => play.Last.OfType<Directed>().Single().Directions[0].Cues[0];

    [Theory]
    [InlineData("[thank_affirm to:sang]", "sang:react")]
    [InlineData("[open_question to:wang]", "wang:answer")]
    [InlineData("[thank_affirm to:wang,sang]", "wang:react sang:react")]
    [InlineData("[thank_affirm]", "sang:react")] // nobody spoke yet: the angriest
    [InlineData("[thank_affirm to:*]", "sang:react wang:react")] // the two angriest who can be heard
    [InlineData("[other to:wang]", "wang:unclear")]
    [InlineData("[thank_affirm to:wang mode:void]", "wang:unclear")]
    public void Who_is_spoken_to_answers(string turn, string speakers) =>
        Play.Of(Little, turn).Speakers.ShouldBe(speakers);

    [Fact]
    public void Without_a_name_the_last_speaker_answers() => Play.Of(Little, "[thank_affirm to:wang]", "[thank_affirm]").Speakers.ShouldBe("wang:react");

    [Fact]
    public void Somebody_who_is_not_there_does_not_answer()
    {
        Play.Of(Little, "[thank_affirm to:wang] [act go:room]").Speakers.ShouldBe("");
        Play.Of(Little.Change("wang", r => r with { Place = null }), "[thank_affirm to:wang]").Speakers.ShouldBe("");
    }

    [Fact]
    public void Somebody_who_hears_from_where_they_cannot_be_heard_does_not_answer() =>
        Play.Of(Little, "[thank_affirm to:ping]").Speakers.ShouldNotContain("ping");

    [Theory]
    [InlineData("[request_cooperation to:wang go:room]", "wang:follow")]
    [InlineData("[request_cooperation to:wang go:room mode:void]", "wang:unclear")]
    public void Who_comes_along_says_so(string turn, string speakers) => Play.Of(Calm, turn).Speakers.ShouldBe(speakers);

    [Fact]
    public void Who_does_not_come_along_says_so() =>
        Play.Of(Calm.WithMood("wang", MoodKey.Anger, 80), "[request_cooperation to:wang go:room]").Speakers.ShouldBe("wang:refuse");

    [Fact]
    public void The_contact_called_answers() => Play.Of(Calm, "/call police [safety_action mode:done]").Speakers.ShouldBe("police:answer sang:react");

    [Fact]
    public void A_call_without_words_is_answered_and_is_no_silence() => Play.Of(Calm, "/call police").Speakers.ShouldBe("police:answer");

    [Fact]
    public void The_most_impatient_one_who_is_there_breaks_a_silence()
    {
        Play.Of(Calm.WithMood("sang", MoodKey.Anger, 45), "").Speakers.ShouldBe("sang:silence");
        Play.Of(Calm.WithMood("ping", MoodKey.Anger, 90).WithMood("wang", MoodKey.Anger, 35), "/wait").Speakers.ShouldBe("wang:silence");
    }

    [Fact]
    public void In_an_empty_room_silence_stays_silence() => Play.Of(Calm, "[act go:room]", "").Speakers.ShouldBe("");

    [Fact]
    public void Somebody_stung_by_what_they_overheard_joins_in()
    {
        var play = Play.Of(Little, "[mock_discriminate to:wang]");

        play.Speakers.ShouldBe("wang:react sang:react");
        play.Last.OfType<Directed>().Single().Directions[1].Cues[0].ShouldBe("react:mock_discriminate");
    }

    [Fact]
    public void The_gravest_word_is_answered_first() => FirstCue(Play.Of(Little, "[thank_affirm to:wang] [shirk to:wang]")).ShouldBe("react:shirk");

    [Theory]
    [InlineData("[commit_specific to:wang due:5]", "promise")]
    [InlineData("[empty_promise to:wang]", "promise_weak")]
    public void A_promise_is_answered_as_one(string turn, string cue)
    {
        var play = Play.Of(Calm, turn);

        FirstCue(play).ShouldBe(cue);
        play.Last.OfType<Directed>().Single().Directions[0].When.HasValue.ShouldBe(cue == "promise");
    }

    [Fact]
    public void The_same_words_again_are_noticed() =>
        FirstCue(Play.Of(Calm, "[thank_affirm to:wang]", "[courtesy_encourage to:wang]", "[thank_affirm to:wang]")).ShouldBe("repeat");

    [Fact]
    public void A_deed_is_answered_by_the_one_the_case_names_in_place_of_a_reaction()
    {
        var deed = Calm with { Interactions = [Deed("d", Thanks, "sang")] };

        Play.Of(deed, "[thank_affirm to:sang]").Speakers.ShouldBe("sang:done");
        Play.Of(deed, "[thank_affirm to:wang]").Speakers.ShouldBe("sang:done wang:react");
    }

    [Fact]
    public void What_happens_is_answered_in_place_of_a_mere_reaction()
    {
        var bang = Calm with { Injects = [Event("e1", Thanks, "wang")] };

        Play.Of(bang, "[thank_affirm to:wang]").Speakers.ShouldBe("wang:inject");
        Play.Of(bang, "[thank_affirm to:sang]").Speakers.ShouldBe("sang:react wang:inject");
    }

    [Fact]
    public void Nobody_loses_a_deed_or_a_fact_to_what_happens()
    {
        var both = Calm with { Interactions = [Deed("d", Thanks, "wang")], Injects = [Event("e1", Thanks, "wang")] };

        Play.Of(both, "[thank_affirm to:wang]").Speakers.ShouldBe("wang:done");
    }

    [Fact]
    public void At_most_three_speak_and_what_happens_is_among_them()
    {
        var busy = Calm.Change("ping", r => r with { Place = "stairs" }) with
        {
            Residents = [.. Calm.Residents.Select(r => r with { Place = "stairs" }), Person("li", "stairs", 40, 30)],
            Interactions = [Deed("d", Thanks, "wang")],
            Injects = [Event("e1", Thanks, "li")],
        };

        Play.Of(busy, "[thank_affirm to:sang,ping]").Speakers.ShouldBe("wang:done sang:react li:inject");
    }

    [Theory]
    [InlineData("room")]
    [InlineData(null)]
    public void Deeds_and_events_have_no_words_of_somebody_out_of_hearing(string? place)
    {
        var gone = Calm.Change("sang", r => r with { Place = place }) with { Interactions = [Deed("d", Thanks, "sang")], Injects = [Event("e1", Thanks, "sang")] };

        Play.Of(gone, "[thank_affirm to:wang]").Speakers.ShouldBe("wang:react");
    }

    [Fact]
    public void Somebody_whose_place_is_heard_calls_out_what_a_deed_asks_of_them()
    {
        var deed = Calm with { StartPlace = "door", Interactions = [Deed("d", Thanks, "sang")] };

        Play.Of(deed, "[thank_affirm to:ping]").Speakers.ShouldBe("sang:done ping:react");
    }

    [Fact]
    public void Who_has_just_broken_off_turns_away_and_then_keeps_silent()
    {
        var play = Play.Of(Little.WithMood("wang", MoodKey.Trust, 20), "[mock_discriminate to:wang]");
        play.Scene.Residents["wang"].Withdrawn.ShouldBeTrue();
        FirstCue(play).ShouldBe("withdraw");

        play.Take("[thank_affirm to:wang]").Last.OfType<Directed>().Single().Directions.Single(d => d.Speaker == "wang").Cues.ShouldBe(["withdraw"]);
        play.Take("").Speakers.ShouldNotContain("wang");
    }

    [Fact]
    public void A_stage_is_opened_by_its_speakers_who_are_there()
    {
        var opened = Calm with
        {
            Stages = [Little.Stages[0] with { Speakers = ["ping", "wang", "sang"] }],
            Lines = [.. Little.Lines, Lines("wang", "open:s0", "你来得正好！"), Lines("ping", "open:s0", "我也在。")],
        };

        Play.Of(opened).All<Directed>().Single().Directions.Select(d => $"{d.Speaker}:{d.Intent}").ShouldBe(["wang:open"]);
    }

    [Fact]
    public void The_last_words_belong_to_the_ending()
    {
        var ended = Calm with
        {
            Stages = [Stage("s0", ("good", "did(build_consensus)"))],
            Lines = [.. Little.Lines, Lines("wang", "end:good", "行。"), Lines("sang", "end:good", "好。"), Lines("ping", "end:good", "走了。")],
        };

        Play.Of(ended, "[thank_affirm to:sang]", "[build_consensus to:wang]").Speakers.ShouldBe("sang:end wang:end");
    }

    [Fact]
    public void Somebody_angry_and_unheard_puts_a_word_in_sooner_or_later()
    {
        var ignored = Little.WithMood("sang", MoodKey.Anger, 74);
        var turns = Enumerable.Range(0, 8).Select(i => $"{i} [courtesy_encourage to:wang]").ToArray();

        Play.Of(ignored, turns).All<Directed>().SelectMany(d => d.Directions).ShouldContain(d => d.Speaker == "sang" && d.Intent == "idle");
        Play.Of(Little.WithMood("sang", MoodKey.Anger, 20), turns).All<Directed>().SelectMany(d => d.Directions).ShouldNotContain(d => d.Speaker == "sang");
    }

    [Fact]
    public void No_speaker_speaks_twice_and_no_turn_has_more_than_three()
    {
        var loud = Little with
        {
            Crowd = new("stairs", 5, 90, 95, 60, 20, "有人"),
            Interactions = [Deed("d", "turn >= 1", "wang", once: false)],
            Injects = [Event("e1", "turn >= 2", "sang"), Event("e2", "turn >= 2", "crowd"), Event("e3", "turn >= 2", "police")],
        };
        string[] turns = ["[threaten to:*]", "[mock_discriminate to:wang]", "/call police [safety_action]", "", "[open_question to:sang,wang]"];

        foreach (var directed in Play.Of(loud, turns).All<Directed>())
        {
            directed.Directions.Length.ShouldBeLessThanOrEqualTo(3);
            directed.Directions.Select(d => d.Speaker).ShouldBeUnique();
        }
    }
}
