using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Scoring.Feedback;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Evidence.TinyCase;

namespace Simulator.Core.Tests.Scoring;

public sealed class DebriefBuilderTests
{
    private static readonly ModelAnswer General = new(null, null, [], [Act.ReflectEmotion], "通用的说法");
    private static readonly ModelAnswer ForThreats = new("s0", null, [Act.Threaten], [Act.ExplainPolicy], "不吓唬的说法");

    private static readonly Scenario Case = Tiny with
    {
        ModelAnswers = [General with { Stage = "s1" }, ForThreats],
        KeyActions = [Action("k1", 40, 3), Action("k2", 30, 5), Action("k3", 20, 3), Action("k4", 10, 3)],
        Facts = [.. Tiny.Facts.Select(f => f with { AskedBy = ["valve"], Sensitive = f.Id == "f1" })],
        Laws = [new("law-a", Cond("did(explain_policy, topic:rent)"), null), new("law-b", Cond("did(explain_policy, topic:valve)"), null), new("law-c", null, Cond("did(threaten)")), new("law-d", null, null)],
        Shared = Tiny.Shared with { Competencies = SharedYaml.Competencies, RedLines = SharedYaml.RedLines, ModelAnswers = [General] },
    };

    private static KeyAction Action(string id, int points, int harm) =>
        new() { Id = id, Title = id, Dimension = "C3", Points = points, Done = Cond("always"), Advice = "建议 " + id, Harm = harm };

    private static Mood Feel(double trust, double anger) => new(trust, anger, 50, 30, 50, 40, 20, 0);

    private static JudgedSession Session(Scene final, params Mood[] wang) => new()
    {
        Final = final,
        Ending = EndingKind.Fair,
        ValidTurns = 9,
        Moods = [.. wang.Select((m, i) => new TurnMoods(i, ImmutableSortedDictionary<string, Mood>.Empty.Add("wang", m)))],
    };

    private static Debrief Of(JudgedSession session) => DebriefBuilder.Build(session, ScoreCardBuilder.Build(session));

    private static Scene Open { get; } = Start with { Scenario = Case };

    [Fact]
    public void Worst_sentences_are_ranked_by_harm_and_carry_a_better_wording()
    {
        var scene = Open.Turn(Said("courtesy_encourage")).Turn(Said("perfunctory")).Turn(Said("threaten")).Turn(Said("blame_lecture"));
        var session = Session(scene, Feel(40, 50), Feel(43, 48), Feel(40, 52), Feel(28, 66), Feel(26, 70)) with
        {
            RedLines = [new(new("R05", 3, new TextSpan(0, 8), null, null, false, 59, "R05/0"), RedLineStatus.Suspected)],
        };

        var worst = Of(session).Worst;

        worst.Select(s => (s.Words.Turn, s.Reason, s.DidHarm)).ShouldBe(
            [(3, SentenceReason.RedLine, true), (2, SentenceReason.Harmful, true), (4, SentenceReason.Harmful, true)]);
        (worst[0].Detail, worst[0].Better, worst[0].Resident, worst[0].Effect.Trust).ShouldBe(("R05", ForThreats, "wang", -12));
        worst[1].Better.ShouldBe(General);
    }

    [Fact]
    public void A_harmless_session_has_no_worst_sentence() =>
        Of(Session(Open.Turn(Said("reflect_emotion")).Turn(Said("open_question")), Feel(30, 60), Feel(34, 55), Feel(36, 53))).Worst.ShouldBeEmpty();

    [Fact]
    public void A_rejected_red_line_is_no_reproach()
    {
        var session = Session(Open.Turn(Said("courtesy_encourage")), Feel(30, 60), Feel(33, 58));

        Of(session with { RedLines = [new(new("R08", 1, new TextSpan(0, 8), null, null, true, null, "R08/0"), RedLineStatus.Rejected)] })
            .Worst.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("explain_policy", 50, 70, SentenceReason.PolicyTooEarly)]
    [InlineData("explain_policy", 50, 69, null)]
    [InlineData("request_cooperation", 34, 50, SentenceReason.AskedTooEarly)]
    [InlineData("request_cooperation", 35, 50, null)]
    public void Right_words_at_the_wrong_moment_could_be_better(string act, double trust, double anger, SentenceReason? reason)
    {
        var worst = Of(Session(Open.Turn(Said(act)), Feel(trust, anger), Feel(trust, anger))).Worst;

        worst.Select(s => (SentenceReason?)s.Reason).ShouldBe(reason is null ? [] : [reason]);
        worst.ShouldAllBe(s => !s.DidHarm);
    }

    [Fact]
    public void The_third_empathy_in_a_row_is_empty_unless_a_deed_stands_behind_it()
    {
        var two = Open.Turn(Said("reflect_emotion")).Turn(Said("reflect_emotion"));

        Of(Session(two.Turn(Said("reflect_emotion")))).Worst.Single().Reason.ShouldBe(SentenceReason.EmptyEmpathy);
        Of(Session(two.Turn(Said("reflect_emotion commit_specific")))).Worst.ShouldBeEmpty();
        Of(Session(two.Turn(Said("open_question")).Turn(Said("reflect_emotion")))).Worst.ShouldBeEmpty();
    }

    [Fact]
    public void Best_sentences_reached_something_or_moved_somebody_and_are_never_criticised_too()
    {
        var scene = Open.Turn(Said("courtesy_encourage")).Turn(Said("separate_parties")).Turn(Said("explain_policy")).Turn(Said("reflect_emotion"), Said("threaten"));
        var session = Session(scene, Feel(30, 80), Feel(32, 79), Feel(33, 78), Feel(40, 70), Feel(50, 60)) with
        {
            KeyActions = [new("k1", KeyActionStatus.Done, 2, new TextSpan(0, 8))],
        };

        Of(session).Best.Select(s => (s.Words.Turn, s.Reason, s.Detail)).ShouldBe(
            [(2, SentenceReason.KeyAction, "k1"), (1, SentenceReason.MovedSomebody, (string?)null)]);
    }

    [Fact]
    public void A_turning_point_names_what_moved_most_and_the_words_that_did_it()
    {
        var scene = Open.Turn(Said("courtesy_encourage"), Said("threaten")).Turn(Said("reflect_emotion"));

        Of(Session(scene, Feel(40, 50), Feel(28, 64), Feel(32, 58))).Curves.Single().Turns
            .ShouldBe([new(1, MoodKey.Anger, 14, new Quote(1, new TextSpan(10, 8)), null)]);
    }

    [Fact]
    public void Missed_key_actions_are_ordered_by_harm_and_at_most_three()
    {
        var debrief = Of(Session(Open.Turn(Said("courtesy_encourage"))));

        debrief.KeyActions.Length.ShouldBe(4);
        debrief.MissedFirst.Select(c => c.Action.Id).ShouldBe(["k2", "k1", "k3"]);
    }

    [Fact]
    public void Facts_and_law_points_say_what_was_missed()
    {
        var scene = Open.Turn(Said("open_question", "wang", "valve")).Turn(Said("leak_privacy", "wang", "valve")).Turn(Said("explain_policy", "wang", "rent")) with
        {
            Revealed = ImmutableSortedDictionary<string, Moment>.Empty.Add("f2", new(2, 2)),
        };
        var debrief = Of(Session(scene));

        debrief.Facts.Select(f => (f.Fact.Id, f.Outcome, f.Turn, f.Leaked?.Turn)).ShouldBe(
            [("f1", FactOutcome.NotAsked, null, 2), ("f2", FactOutcome.Learnt, 2, null)]);
        debrief.Laws.Select(l => (l.Law, l.Outcome)).ShouldBe([("law-a", LawOutcome.Right), ("law-b", LawOutcome.Missing)]);
        debrief.Laws[0].Words.ShouldBe(new Quote(3, new TextSpan(0, 8)));
    }

    [Fact]
    public void Every_dimension_has_words_or_the_turns_in_which_there_were_none()
    {
        var dimensions = Of(Session(Open.Turn(Said("identify_self"), Said("courtesy_encourage")))).Dimensions;

        dimensions.Length.ShouldBe(8);
        dimensions.ShouldAllBe(d => d.Evidence.IsEmpty == (d.Absence != null));
        dimensions.Single(d => d.Score.Id == "C2").Evidence.ShouldBe([new(1, new TextSpan(0, 8)), new(1, new TextSpan(10, 8))]);
    }

    [Fact]
    public void The_one_thing_to_practise_is_a_red_line_then_a_harmful_gap_then_the_weakest_dimension()
    {
        var session = Session(Open.Turn(Said("courtesy_encourage")));
        var crossed = session with { RedLines = [new(new("R05", 1, new TextSpan(0, 8), null, null, false, 59, "R05/0"), RedLineStatus.Suspected)] };
        var gapless = session with { KeyActions = [.. Case.KeyActions.Select(a => new KeyActionEvidence(a.Id, KeyActionStatus.Done, 1, new TextSpan(0, 8)))] };

        (Of(crossed).Next!.Source, Of(crossed).Next!.Id, Of(crossed).Next!.Turn).ShouldBe((PracticeSource.RedLine, "R05", 1));
        Of(session).Next.ShouldBe(new(PracticeSource.KeyAction, "k2", "建议 k2", 7, PracticeCheck.ReplayCase, null));
        Of(gapless).Next!.Source.ShouldBe(PracticeSource.Dimension);
        Of(session with { ValidTurns = 1 }).Next.ShouldBeNull();
    }

    [Fact]
    public void Talk_is_counted()
    {
        var scene = Open.Turn(Said("open_question"), Said("verify_fact"), Said("officialese"), Said("explain_policy"))
            .Turn(Said("reflect_emotion"), Said("summarize_confirm"), Entry(ClauseMode.Void, "other", "wang"));
        var talk = Of(Session(scene) with { TurnLengths = [30, 0, 50] }).Talk;

        (talk.OpenShare, talk.EmpathyToPolicy, talk.CharactersPerTurn, talk.OfficialeseRate).ShouldBe((0.5, 2.0, 40.0, 1.0 / 6));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_reason_has_its_words(string culture)
    {
        var info = CultureInfo.GetCultureInfo(culture);

        Enum.GetValues<SentenceReason>().ShouldAllBe(r => FeedbackTexts.Why(r, info).Length > 0);
        Enum.GetValues<PracticeCheck>().ShouldAllBe(c => FeedbackTexts.Check(c, info).Length > 0);
        FeedbackTexts.Heading(true, info).ShouldNotBe(FeedbackTexts.Heading(false, info));
    }
}
