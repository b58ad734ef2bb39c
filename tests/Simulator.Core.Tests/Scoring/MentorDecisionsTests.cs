using System.Globalization;
using Simulator.Core.Evidence;
using Simulator.Core.Scoring;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Evidence.TinyCase;

namespace Simulator.Core.Tests.Scoring;

public sealed class MentorDecisionsTests
{
    private static readonly RedLineEvidence Threat = WorkedExamples.RedLine("R05", RedLineStatus.Suspected, cap: 59);
    private static readonly RedLineEvidence Leak = WorkedExamples.RedLine("R02", RedLineStatus.Suspected, veto: true);
    private static readonly RedLineEvidence Gaming = WorkedExamples.RedLine("R15", RedLineStatus.Suspected);

    private static MentorDecisions Decided(params (RedLineEvidence Line, RedLineStatus Status)[] lines) => lines.Aggregate(
        MentorDecisions.None,
        (all, next) => all with { RedLines = all.RedLines.SetItem(next.Line.Key, next.Status) });

    private static ScoreCard Card(JudgedSession session, MentorDecisions decisions) => ScoreCardBuilder.Build(decisions.ApplyTo(session));

    [Fact]
    public void Without_a_decision_the_card_is_the_machines()
    {
        var session = WorkedExamples.Good with { RedLines = [Threat] };

        var card = Card(session, MentorDecisions.None);

        (card.Total, card.Status, card.Grade).ShouldBe((59.0m, ScoreStatus.Provisional, Grade.Unfit));
    }

    [Fact]
    public void A_rejected_red_line_lifts_its_cap()
    {
        var card = Card(WorkedExamples.Good with { RedLines = [Threat] }, Decided((Threat, RedLineStatus.Rejected)));

        (card.Total, card.Uncapped, card.Status, card.Grade).ShouldBe((85.0m, 85.0m, ScoreStatus.Final, Grade.Exemplary));
        card.Caps.ShouldBeEmpty();
        card.RedLines.ShouldHaveSingleItem().Status.ShouldBe(RedLineStatus.Rejected);
    }

    [Fact]
    public void A_confirmed_cap_stays_and_the_card_is_final()
    {
        var card = Card(WorkedExamples.Good with { RedLines = [Threat] }, Decided((Threat, RedLineStatus.Confirmed)));

        (card.Total, card.Status, card.Grade).ShouldBe((59.0m, ScoreStatus.Final, Grade.Unfit));
    }

    [Fact]
    public void A_confirmed_veto_means_59_and_unfit()
    {
        var card = Card(WorkedExamples.Good with { RedLines = [Leak] }, Decided((Leak, RedLineStatus.Confirmed)));

        (card.Total, card.Uncapped, card.Status, card.Grade).ShouldBe((59.0m, 85.0m, ScoreStatus.Final, Grade.Unfit));
    }

    [Fact]
    public void A_confirmed_R15_voids_the_session()
    {
        var card = Card(WorkedExamples.Good with { RedLines = [Gaming] }, Decided((Gaming, RedLineStatus.Confirmed)));

        (card.Total, card.Status, card.Grade).ShouldBe((null, ScoreStatus.Void, null));
    }

    [Fact]
    public void One_left_suspected_keeps_the_card_provisional()
    {
        var card = Card(WorkedExamples.Good with { RedLines = [Threat, Leak] }, Decided((Threat, RedLineStatus.Rejected)));

        (card.Total, card.Status).ShouldBe((59.0m, ScoreStatus.Provisional));
    }

    [Theory]
    // C5 of the good example: level 0.5 x BARS + 0.5 x 3; BARS 3 -> 5 raises 3 to 4, 70 to 85 percent, times weight 12.
    [InlineData("C5", 5, "4", "85", "86.8")]
    [InlineData("C5", 1, "2", "45", "82.0")]
    [InlineData("C3", 1, "2.85", "66.25", "81.2")]
    public void A_level_replaces_the_machines_and_leaves_it_to_see(string dimension, int level, string counted, string percent, string total)
    {
        var card = Card(WorkedExamples.Good, MentorDecisions.None with { Levels = MentorDecisions.None.Levels.Add(dimension, level) });

        var detail = card.Details.First(d => d.Id == dimension);
        detail.MentorBars.ShouldBe(level);
        detail.Bars.ShouldBe(dimension == "C5" ? 3 : 4);
        detail.Level.ShouldBe(decimal.Parse(counted, CultureInfo.InvariantCulture));
        detail.Percent.ShouldBe(decimal.Parse(percent, CultureInfo.InvariantCulture));
        card.Total.ShouldBe(decimal.Parse(total, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_level_makes_an_unassessed_dimension_assessed()
    {
        var nothing = WorkedExamples.Capped;
        ScoreCardBuilder.Build(nothing).Dimensions["C2"].ShouldBeNull();

        Card(nothing, MentorDecisions.None with { Levels = MentorDecisions.None.Levels.Add("C2", 3) }).Dimensions["C2"].ShouldBe(3m);
    }

    [Fact]
    public void A_level_that_rested_on_a_rejected_red_line_no_longer_does()
    {
        var shared = Tiny.Shared with
        {
            Competencies = [new("C5", "", "", [], [new(1, "", [Cond("red_line(R06)")]), new(3, "", [Cond("always")])], "")],
        };
        var line = new RedLineEvidence(new RedLineSuspicion("R06", 2, new TextSpan(0, 3), null, null, true, null, "R06/0"), RedLineStatus.Suspected);
        var session = WorkedExamples.Good with
        {
            Final = Start with { Scenario = Tiny with { Shared = shared, Weights = Weights(0, 0, 0, 0, 100, 0, 0, 0) }, RedLines = ["R06"] },
            RedLines = [line],
            KeyActions = [],
        };

        Card(session, MentorDecisions.None).Details[0].Bars.ShouldBe(1);
        Card(session, Decided((line, RedLineStatus.Rejected))).Details[0].Bars.ShouldBe(3);
    }

    [Fact]
    public void Red_lines_are_named_by_their_place()
    {
        Threat.Key.ShouldBe("R05@3:0");
        new RedLineEvidence(new RedLineSuspicion("R01", 9, null, 5, 9, true, null, "R01/0"), RedLineStatus.Suspected).Key.ShouldBe("R01@5-9");
    }
}
