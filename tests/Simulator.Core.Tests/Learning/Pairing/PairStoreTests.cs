using Simulator.Core.Learning.Pairing;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Tests.Learning.Pairing;

public sealed class PairStoreTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Start = new(2026, 11, 23);

    private readonly PairStore _store = new(new InMemoryJournal(TimeProvider.System), PairingRules.Default);

    [Fact]
    public async Task Mentor_with_three_open_pairs_gets_no_fourth_until_a_place_is_free()
    {
        for (var i = 0; i < 3; i++)
        {
            (await ProposeAsync($"p-{i}", $"a{i}", "m")).Refusal.ShouldBeNull();
        }

        (await ProposeAsync("p-3", "a3", "m")).Refusal.ShouldBe(new Refusal("pair.excluded", "NoRoom"));
        await _store.ChangeAsync("p-0", p => _store.Decisions.Decline(p, null, Now, "m"), default);
        (await ProposeAsync("p-3", "a3", "m")).Refusal.ShouldBeNull();
        (await _store.PlacesTakenAsync(default)).ShouldBe([new("m", 3)]);
    }

    [Fact]
    public async Task Many_proposals_at_once_fill_no_mentor_over()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => ProposeAsync($"p-{i}", $"a{i}", "m")));

        answers.Count(a => a.IsDone).ShouldBe(3);
        (await _store.PlacesTakenAsync(default))["m"].ShouldBe(3);
    }

    [Fact]
    public async Task Apprentice_has_one_open_pair_at_a_time_and_changes_are_counted_over_all()
    {
        await ProposeAsync("p-0", "a", "m0");
        (await ProposeAsync("p-1", "a", "m1")).Refusal.ShouldBe(new Refusal("pair.has_open", "p-0"));
        await ActivateAsync("p-0", "a", "m0");
        (await _store.ApprenticesOfAsync("m0", default)).ShouldBe(["a"]);
        await _store.ChangeAsync("p-0", p => _store.Decisions.Change(p, 0, null, Start, Now, "a"), default);

        (await ProposeAsync("p-1", "a", "m1")).Refusal.ShouldBeNull();
        (await _store.ChangesOfAsync("a", default)).ShouldBe(1);
        (await _store.ApprenticesOfAsync("m0", default)).ShouldBeEmpty();
        (await _store.OfPersonAsync("a", default)).ShouldBe(["p-0", "p-1"]);
    }

    [Fact]
    public async Task Two_who_looked_at_the_same_version_cannot_both_change_it()
    {
        var seen = (await ProposeAsync("p-0", "a", "m")).Record.Version;

        (await _store.ChangeAsync("p-0", p => _store.Decisions.Confirm(p, Start, Now, "a"), default, seen)).Refusal.ShouldBeNull();
        (await _store.ChangeAsync("p-0", p => _store.Decisions.Decline(p, null, Now, "m"), default, seen)).Refusal.ShouldBe(Refusal.ChangedMeanwhile);
    }

    public void Dispose() => _store.Dispose();

    private async Task<Change<Pair>> ProposeAsync(string id, string apprentice, string mentor) =>
        await _store.ProposeAsync(id, Crowd.Apprentice(apprentice), Crowd.Mentor(mentor), null, Now, "org", default);

    private async Task ActivateAsync(string id, string apprentice, string mentor)
    {
        await _store.ChangeAsync(id, p => _store.Decisions.Confirm(p, Start, Now, apprentice), default);
        await _store.ChangeAsync(id, p => _store.Decisions.Confirm(p, Start, Now, mentor), default);
    }
}
