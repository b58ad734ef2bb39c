using Simulator.Core.Residents;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Tests.Residents;

public sealed class DisclosureTests
{
    private static readonly Disclosure Rule = new(MoodRulesFile.Rules);
    private static readonly DisclosureContext InPrivate = new(Private: true, Behaved: true);
    private static readonly DisclosureContext InCompany = new(Private: false, Behaved: true);

    [Theory]
    [InlineData(FactPrivacy.Open, true, false, false, 55)]
    [InlineData(FactPrivacy.Eased, true, false, false, 45)]
    [InlineData(FactPrivacy.Eased, false, false, false, 55)]
    [InlineData(FactPrivacy.Required, true, false, false, 55)]
    [InlineData(FactPrivacy.Eased, true, true, true, 55)]
    [InlineData(FactPrivacy.Required, true, true, false, 75)]
    [InlineData(FactPrivacy.Required, true, false, true, 45)]
    public void Threshold_follows_place_blocks_and_direct_questions(FactPrivacy privacy, bool inPrivate, bool blocked, bool direct, double threshold) =>
        Rule.Threshold(Hidden(privacy), new DisclosureContext(inPrivate, true, Blocked: blocked, AskedDirectly: direct)).ShouldBe(threshold);

    [Theory]
    [InlineData(39.9, DisclosureTier.Deflect)]
    [InlineData(40, DisclosureTier.Hint)]
    [InlineData(54.9, DisclosureTier.Hint)]
    [InlineData(55, DisclosureTier.Tell)]
    public void Tier_rises_with_trust(double trust, DisclosureTier tier) =>
        Rule.Tier(Hidden(FactPrivacy.Required), trust, InPrivate).ShouldBe(tier);

    [Fact]
    public void Trust_without_the_behaviour_or_the_right_place_is_a_hint()
    {
        Rule.Tier(Hidden(FactPrivacy.Required), 90, InCompany).ShouldBe(DisclosureTier.Hint);
        Rule.Tier(Hidden(FactPrivacy.Required), 90, InPrivate with { Behaved = false }).ShouldBe(DisclosureTier.Hint);
        Rule.Tier(Hidden(FactPrivacy.Eased), 90, InCompany).ShouldBe(DisclosureTier.Tell);
    }

    [Fact]
    public void Another_way_needs_no_trust() =>
        Rule.Tier(Hidden(FactPrivacy.Required), 5, new DisclosureContext(false, false, OtherWay: true)).ShouldBe(DisclosureTier.Tell);

    private static Fact Hidden(FactPrivacy privacy) => new()
    {
        Id = "f1",
        Resident = "wang",
        Text = "",
        Trust = 55,
        Privacy = privacy,
        Clue = "",
    };
}
