using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Residents.SomeResident;

namespace Simulator.Core.Tests.Residents;

public sealed class PromiseLedgerTests
{
    private static readonly PromiseLedger Ledger = new(MoodRulesFile.Rules);
    private static readonly Promise Made = new("p1", 1, new TextSpan(0, 4), ["wang"], [], 3, null, 30, Empty: false, Public: false, PromiseStatus.Open);
    private static readonly CrowdMember Onlooker = new(new Mood(30, 50, 60, 0, 0, 0, 0, 0), 1, 1, Joined: false);

    [Fact]
    public void A_promise_is_due_once_its_minute_has_passed()
    {
        ImmutableArray<Promise> promises = [Made, Made with { Id = "p2", DueMinute = null }, Made with { Id = "p3", Status = PromiseStatus.Kept }];

        PromiseLedger.Due(promises, 30).ShouldBeEmpty();
        PromiseLedger.Due(promises, 31).Select(p => p.Id).ShouldBe(["p1"]);
    }

    [Theory]
    [InlineData(PromiseStatus.Broken)]
    [InlineData(PromiseStatus.Exposed)]
    public void A_hollow_promise_costs_those_it_was_made_to_and_stays_with_them(PromiseStatus status)
    {
        var settled = Settle(Made, status);

        settled.Promise.Status.ShouldBe(status);
        var wang = settled.Residents.ShouldHaveSingleItem();
        wang.Mood.ShouldBe(Calm.Mood with { Trust = 32, Anger = 50, Anxiety = 43 });
        wang.DistrustsPromises.ShouldBeTrue();
        wang.Scars.ShouldBe(1);
        settled.Crowd[0].ShouldBe(Onlooker);
    }

    [Fact]
    public void A_promise_kept_in_public_heals_a_scar_and_is_seen_by_all()
    {
        var settled = Settle(Made with { Public = true }, PromiseStatus.Kept, scars: 2);

        settled.Residents.Select(r => r.Id).ShouldBe(["wang", "li"]);
        settled.Residents[0].Scars.ShouldBe(1);
        settled.Residents.ShouldAllBe(r => r.Mood.Trust == 54);
        settled.Crowd[0].Mood.Trust.ShouldBe(34);
    }

    [Fact]
    public void A_promise_kept_in_private_heals_nothing()
    {
        var settled = Settle(Made, PromiseStatus.Kept, scars: 1);

        settled.Residents.ShouldHaveSingleItem().Scars.ShouldBe(1);
        settled.Residents[0].Mood.Trust.ShouldBe(54);
    }

    [Fact]
    public void Everybody_who_sees_a_public_promise_broken_trusts_less()
    {
        var settled = Settle(Made with { Public = true }, PromiseStatus.Broken);

        settled.Residents.Select(r => (r.Id, r.Mood.Trust, r.DistrustsPromises)).ShouldBe([("wang", 32, true), ("li", 42, false)]);
        settled.Crowd[0].Mood.Trust.ShouldBe(22);
    }

    [Fact]
    public void A_promise_is_settled_once_and_for_all()
    {
        Should.Throw<ArgumentException>(() => Settle(Made with { Status = PromiseStatus.Kept }, PromiseStatus.Broken));
        Should.Throw<ArgumentException>(() => Settle(Made, PromiseStatus.Open));
    }

    private static Settlement Settle(Promise promise, PromiseStatus status, int scars = 0) => Ledger.Settle(
        promise,
        status,
        [Calm with { Scars = scars }, Calm with { Id = "li" }, Calm with { Id = "absent" }],
        ["wang", "li"],
        [Onlooker]);
}
