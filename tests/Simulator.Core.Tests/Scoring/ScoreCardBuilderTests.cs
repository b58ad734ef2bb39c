using System.Globalization;
using Simulator.Core.Residents;
using Simulator.Core.Scoring;

namespace Simulator.Core.Tests.Scoring;

public sealed class ScoreCardBuilderTests
{
    private static decimal D(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("C1", "1", "0.8", "4.76", "4.38", "90.7")]
    [InlineData("C2", null, "0.9", "4.6", "4.3", "89.5")]
    [InlineData("C3", "1", "0.75", "4.7", "4.35", "90.25")]
    [InlineData("C4", "1", "0.8", "4.76", "3.88", "83.2")]
    [InlineData("C5", "0.5", "0.5", "3", "3", "70")]
    [InlineData("C6", "0.784615", "0.6", "3.916923", "3.958462", "84.376923")]
    [InlineData("C7", "1", "1", "5", "4.5", "92.5")]
    [InlineData("C8", "1", "1", "5", "4.5", "92.5")]
    public void The_good_example_has_the_dimensions_computed_by_hand(string id, string? ka, string s, string o, string l, string percent) =>
        ShouldBe(WorkedExamples.Good, id, ka, s, o, l, percent);

    [Theory]
    [InlineData("C1", "0.5", "0.5", "3", "2.5", "57.5")]
    [InlineData("C2", null, "0.4", "2.6", "2.3", "52.5")]
    [InlineData("C3", "0", "0.1", "1.12", "1.06", "21.5")]
    [InlineData("C4", "0.5", "0.3", "2.76", "2.38", "54.5")]
    [InlineData("C5", "0", "0.2", "1.24", "1.12", "23")]
    [InlineData("C6", "0", "0", "1", "1", "20")]
    [InlineData("C7", "0", "0", "1", "1", "20")]
    [InlineData("C8", "0", "0.5", "1.6", "1.8", "40")]
    public void The_poor_example_has_the_dimensions_computed_by_hand(string id, string? ka, string s, string o, string l, string percent) =>
        ShouldBe(WorkedExamples.Poor, id, ka, s, o, l, percent);

    [Fact]
    public void The_good_example_totals_85()
    {
        var card = ScoreCardBuilder.Build(WorkedExamples.Good);

        (card.Total, card.Uncapped, card.HintPoints, card.Grade, card.Status).ShouldBe((85.0m, 85.0m, 1, Grade.Exemplary, ScoreStatus.Final));
        card.Dimensions["C6"].ShouldBe(3.96m);
    }

    [Fact]
    public void The_poor_example_totals_34_and_a_half()
    {
        var card = ScoreCardBuilder.Build(WorkedExamples.Poor);

        (card.Total, card.Grade, card.Status).ShouldBe((34.5m, Grade.Unfit, ScoreStatus.Final));
        card.KeyActions.Count(k => k is { Status: KeyActionStatus.Missed, Turn: null, Span: null }).ShouldBe(6);
    }

    [Theory]
    [InlineData("R03", RedLineStatus.Suspected, false, 69, "69.0", Grade.Accompanied, ScoreStatus.Provisional, "79 69")]
    [InlineData("R03", RedLineStatus.Confirmed, false, 69, "69.0", Grade.Accompanied, ScoreStatus.Final, "79 69")]
    [InlineData("R03", RedLineStatus.Rejected, false, 69, "79.0", Grade.Independent, ScoreStatus.Final, "79")]
    [InlineData("R02", RedLineStatus.Suspected, true, null, "59.0", Grade.Unfit, ScoreStatus.Provisional, "79 59")]
    [InlineData("R02", RedLineStatus.Confirmed, true, null, "59.0", Grade.Unfit, ScoreStatus.Final, "79 59")]
    [InlineData("R15", RedLineStatus.Suspected, false, null, "79.0", Grade.Independent, ScoreStatus.Provisional, "79")]
    [InlineData("R15", RedLineStatus.Confirmed, false, null, null, null, ScoreStatus.Void, "79")]
    [InlineData("R15", RedLineStatus.Rejected, false, null, "79.0", Grade.Independent, ScoreStatus.Final, "79")]
    public void The_capped_example_follows_what_people_decide(
        string id, RedLineStatus decided, bool veto, int? cap, string? total, Grade? grade, ScoreStatus status, string caps)
    {
        var card = ScoreCardBuilder.Build(WorkedExamples.Capped with { RedLines = [WorkedExamples.RedLine(id, decided, veto, cap)] });

        (card.Total, card.Grade, card.Status).ShouldBe((total is null ? null : D(total), grade, status));
        card.Uncapped.ShouldBe(total is null ? null : 85.7m);
        string.Join(' ', card.Caps.Select(c => c.Limit)).ShouldBe(caps);
        card.Dimensions["C2"].ShouldBeNull();
    }

    [Fact]
    public void A_veto_is_unfit_even_below_every_limit() => ScoreCardBuilder
        .Build(WorkedExamples.Poor with { RedLines = [WorkedExamples.RedLine("R07", RedLineStatus.Confirmed, veto: true)] })
        .ShouldSatisfyAllConditions(c => c.Total.ShouldBe(34.5m), c => c.Grade.ShouldBe(Grade.Unfit));

    [Theory]
    [InlineData(3, ScoreStatus.NotJudged, null)]
    [InlineData(4, ScoreStatus.Final, "85.0")]
    public void Fewer_than_four_valid_turns_are_not_judged(int turns, ScoreStatus status, string? total)
    {
        var card = ScoreCardBuilder.Build(WorkedExamples.Good with { ValidTurns = turns });

        (card.Status, card.Total).ShouldBe((status, total is null ? null : D(total)));
        card.Grade.HasValue.ShouldBe(total is not null);
    }

    [Theory]
    [InlineData(0, 0, "86.0")]
    [InlineData(3, 3, "83.0")]
    [InlineData(9, 5, "81.0")]
    public void Hints_cost_a_point_each_and_five_at_most(int hints, int points, string total) => ScoreCardBuilder
        .Build(WorkedExamples.Good with { Hints = hints })
        .ShouldSatisfyAllConditions(c => c.HintPoints.ShouldBe(points), c => c.Total.ShouldBe(D(total)));

    [Fact]
    public void Hints_come_off_before_caps() => ScoreCardBuilder.Build(WorkedExamples.Capped with { Hints = 5 }).Total.ShouldBe(79.0m);

    [Fact]
    public void A_red_line_caps_once_by_its_hardest_form() => ScoreCardBuilder
        .Build(WorkedExamples.Good with
        {
            RedLines = [WorkedExamples.RedLine("R03", RedLineStatus.Suspected, cap: 69), WorkedExamples.RedLine("R03", RedLineStatus.Confirmed, cap: 59)],
        })
        .ShouldSatisfyAllConditions(c => c.Caps.ShouldBe([new("R03", 59)]), c => c.Total.ShouldBe(59.0m), c => c.Status.ShouldBe(ScoreStatus.Provisional));

    [Fact]
    public void Void_goes_before_not_judged() => ScoreCardBuilder
        .Build(WorkedExamples.Good with { ValidTurns = 1, RedLines = [WorkedExamples.RedLine("R15", RedLineStatus.Confirmed)] })
        .Status.ShouldBe(ScoreStatus.Void);

    [Fact]
    public void A_card_is_the_same_in_any_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            ScoreCardBuilder.Build(WorkedExamples.Good).Total.ShouldBe(85.0m);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static void ShouldBe(JudgedSession session, string id, string? ka, string s, string o, string l, string percent)
    {
        var dimension = ScoreCardBuilder.Build(session).Details.Single(d => d.Id == id);

        Six(dimension.KeyActions).ShouldBe(ka is null ? null : D(ka));
        (Six(dimension.IndicatorMean), Six(dimension.Objective), Six(dimension.Level), Six(dimension.Percent))
            .ShouldBe((D(s), D(o), D(l), D(percent)));
    }

    private static decimal? Six(decimal? number) => number is { } n ? decimal.Round(n, 6, MidpointRounding.AwayFromZero) : null;
}
