using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.People.Units;

namespace Simulator.Core.Tests.People;

public sealed class AccessRulesTests
{
    private static readonly UnitTree Units = new(
    [
        new Unit("u-district", "城关区", UnitLevel.District, null),
        new Unit("u-street", "八廓街道", UnitLevel.SubDistrict, "u-district"),
        new Unit("u-one", "鲁固社区", UnitLevel.Community, "u-street"),
        new Unit("u-two", "丹杰林社区", UnitLevel.Community, "u-street"),
    ]);

    private static readonly AccessRules Rules = new(Units);
    private static readonly AccessTarget Somebody = new("p-other1", "u-one");

    public static TheoryData<Right> Rights => [.. Enum.GetValues<Right>()];

    [Fact]
    public void Every_right_has_exactly_one_row() =>
        AccessRules.Table.Select(r => r.Right).Order().ShouldBe(Enum.GetValues<Right>());

    [Theory]
    [MemberData(nameof(Rights))]
    public void Everybody_in_particular_may_what_the_table_says_and_no_more(Right right)
    {
        var row = AccessRules.Table.Single(r => r.Right == right);
        foreach (var role in Enum.GetValues<Role>())
        {
            var reach = row.ReachOf(role);
            var actor = new Actor("p-actor1", [new RoleGrant(role, "u-street")]);

            Rules.May(actor, right, Somebody).ShouldBe(reach == Reach.Unit);
            Rules.May(actor, right, Somebody with { Unit = "u-street" }).ShouldBe(reach == Reach.Unit);
            Rules.May(actor, right, Somebody with { Unit = "u-district" }).ShouldBeFalse();
            Rules.May(actor, right, Somebody with { Unit = null }).ShouldBeFalse();
            Rules.May(actor, right, AccessTarget.Store).ShouldBeFalse();
            Rules.May(actor with { Roles = [new RoleGrant(role, "u-two")] }, right, Somebody).ShouldBeFalse();
            Rules.May(actor with { Roles = [new RoleGrant(role, null)] }, right, AccessTarget.Store).ShouldBe(reach == Reach.Unit);
            Rules.May(actor with { Roles = [new RoleGrant(role, "u-two")], Apprentices = ["p-other1"] }, right, Somebody).ShouldBe(reach != Reach.None);
            Rules.May(actor, right, new AccessTarget("p-actor1", "u-one")).ShouldBe(row.Own == Own.Yes || (row.Own == Own.No && reach == Reach.Unit));
        }

        Rules.May(Actor.Nobody, right, Somebody).ShouldBeFalse();
        Rules.May(Actor.Local, right, Somebody).ShouldBeTrue();
    }

    [Fact]
    public void A_person_called_local_is_not_the_local_user() =>
        Rules.May(new Actor("local", []), Right.ReadTranscript, Somebody).ShouldBeFalse();

    [Fact]
    public void A_disabled_person_may_nothing() =>
        Rules.May(Actor.Of(new Person("p-actor1") { Roles = [new RoleGrant(Role.Mentor, null)], IsActive = false }), Right.ReadTranscript, Somebody).ShouldBeFalse();

    [Fact]
    public async Task The_gate_logs_looks_at_others_and_every_refusal_but_not_ones_own()
    {
        var log = new InMemoryAccessLog();
        var gate = new AccessGate(Rules, log);
        var mentor = new Actor("p-mentor", [new RoleGrant(Role.Mentor, "u-one")]);
        var trainee = new Actor("p-other1", [new RoleGrant(Role.Trainee, "u-one")]);
        var now = DateTimeOffset.UnixEpoch;

        (await gate.AskAsync(mentor, Right.ReadTranscript, Somebody, "session/a", now, default)).ShouldBeNull();
        (await gate.AskAsync(trainee, Right.ReadTranscript, Somebody, "session/a", now, default)).ShouldBeNull();
        (await gate.AskAsync(trainee, Right.ReadTranscript, new AccessTarget("p-third1", "u-one"), "session/b", now, default)).ShouldNotBeNull().Code.ShouldBe("access.denied");
        (await gate.AskAsync(Actor.Local, Right.ReadTranscript, Somebody, "session/a", now, default)).ShouldBeNull();

        (await log.ReadAsync(default)).ShouldBe(
        [
            new AccessEntry(now, "p-mentor", Right.ReadTranscript, "p-other1", "session/a", true),
            new AccessEntry(now, "p-other1", Right.ReadTranscript, "p-third1", "session/b", false),
        ]);
    }
}
