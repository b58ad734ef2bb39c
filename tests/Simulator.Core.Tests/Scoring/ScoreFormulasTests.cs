using System.Globalization;
using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using static Simulator.Core.Tests.Evidence.TinyCase;

namespace Simulator.Core.Tests.Scoring;

public sealed class ScoreFormulasTests
{
    private static readonly ScoringRules Rules = ScoringRules.Default;

    private static decimal D(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("1", "20")]
    [InlineData("1.5", "32.5")]
    [InlineData("2", "45")]
    [InlineData("2.5", "57.5")]
    [InlineData("3", "70")]
    [InlineData("3.2", "73")]
    [InlineData("4", "85")]
    [InlineData("4.5", "92.5")]
    [InlineData("5", "100")]
    [InlineData("0.5", "20")]
    [InlineData("5.5", "100")]
    public void Percents_lie_on_straight_lines(string level, string percent) => ScoreFormulas.Percent(D(level), Rules).ShouldBe(D(percent));

    [Theory]
    [InlineData(KeyActionStatus.Done, "1")]
    [InlineData(KeyActionStatus.Late, "0.6")]
    [InlineData(KeyActionStatus.Partly, "0.5")]
    [InlineData(KeyActionStatus.Missed, "0")]
    public void A_status_has_its_credit(KeyActionStatus status, string credit) => ScoreFormulas.Credit(status, Rules).ShouldBe(D(credit));

    [Theory]
    [InlineData("1", "1", "5")]
    [InlineData("0", "0", "1")]
    [InlineData("1", "0", "3.8")]
    [InlineData("0", "1", "2.2")]
    [InlineData(null, "0.5", "3")]
    [InlineData("0.5", null, "3")]
    [InlineData(null, null, null)]
    public void The_objective_figure_takes_seven_tenths_from_key_actions(string? ka, string? s, string? o) =>
        ScoreFormulas.Objective(ka is null ? null : D(ka), s is null ? null : D(s), Rules).ShouldBe(o is null ? null : D(o));

    [Theory]
    [InlineData("59.94", "59.9")]
    [InlineData("59.95", "60.0")]
    [InlineData("84.949999", "84.9")]
    [InlineData("84.95", "85.0")]
    public void Totals_are_rounded_once_half_away_from_zero(string exact, string shown) => ScoreFormulas.Rounded(D(exact)).ShouldBe(D(shown));

    [Theory]
    [InlineData("59.9", Grade.Unfit)]
    [InlineData("60.0", Grade.Accompanied)]
    [InlineData("69.9", Grade.Accompanied)]
    [InlineData("70.0", Grade.Independent)]
    [InlineData("84.9", Grade.Independent)]
    [InlineData("85.0", Grade.Exemplary)]
    public void A_grade_is_a_band(string total, Grade grade) => ScoreFormulas.Band(D(total), false, Rules).ShouldBe(grade);

    [Fact]
    public void The_weight_of_a_dimension_that_is_not_assessed_goes_to_the_others() =>
        ScoreFormulas.Sum([(50, 80m), (25, null), (25, 50m)]).ShouldBe(70m);

    [Theory]
    [InlineData("", 1)]
    [InlineData("2+", 2)]
    [InlineData("3+ 3-", 2)]
    [InlineData("3+ 3+", 3)]
    [InlineData("3+ 4-", 3)]
    [InlineData("3- 4+", 4)]
    [InlineData("2+ 3+ 4+ 5+", 5)]
    [InlineData("1+ 5+", 1)]
    [InlineData("1- 3-", 1)]
    public void A_behaviour_level_is_the_highest_whose_conditions_all_hold(string seen, int level) => BarsLadder
        .Level([.. seen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => new BarsObservation("C1", s[0] - '0', s[1] == '+', s[1] == '+' ? [Said("reflect_emotion")] : []))])
        .ShouldBe(level);

    [Fact]
    public void That_nothing_bad_happened_is_no_evidence() =>
        BarsLadder.Level([new("C1", 3, true, []), new("C1", 3, false, []), new("C1", 4, false, [])]).ShouldBe(1);

    [Theory]
    [InlineData("trust(wang) >= 60", "0.5")]
    [InlineData("trust(wang) >= 20", "1")]
    [InlineData("trust(nobody) >= 20", "0")]
    [InlineData("trust(wang) > 60", "0")]
    [InlineData("anger(wang) <= 90", "1")]
    [InlineData("indicator(unknown) >= 2", "0")]
    public void A_target_counts_the_share_that_was_reached(string value, string share) =>
        IndicatorShare.Of(new("i", null, Cond(value)), new SceneScope(Start)).ShouldBe(D(share));

    [Fact]
    public void An_indicator_that_does_not_apply_has_no_share() =>
        IndicatorShare.Of(new("i", Cond("fired(fire)"), Cond("always")), new SceneScope(Start)).ShouldBeNull();
}
