using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Anchors;
using Simulator.Storage.Tests.Support;
using Simulator.Storage.Verification;

namespace Simulator.Storage.Tests;

public sealed class AnchorTests
{
    [Fact]
    public async Task An_anchor_is_written_at_the_first_append_of_each_day_and_at_close()
    {
        using var folder = new TempFolder();
        var clock = new ManualClock();
        await using (var journal = await Some.OpenAsync(folder.Location, clock))
        {
            for (var turn = 1; turn <= 5; turn++)
            {
                await journal.AppendTurnAsync(Some.Session, turn);
                clock.Now += TimeSpan.FromHours(8);
            }
        }

        var anchors = AnchorLog.Read(folder.Location.AnchorPath).Anchors;

        anchors.Select(anchor => anchor.Events).ShouldBe([3, 9, 15]);
        anchors.Select(anchor => anchor.At.Day).ShouldBe([2, 3, 4]);
    }

    [Fact]
    public async Task An_anchor_lists_only_what_changed_and_none_is_written_for_nothing()
    {
        using var folder = new TempFolder();
        await using var journal = await Some.OpenAsync(folder.Location, options: new SqliteJournalOptions { WritesAnchors = false });
        await journal.AppendTurnAsync(Some.Session, 1);
        await journal.AppendTurnAsync(StreamId.Session("s-2"), 1);
        var first = await AnchorFile.WriteAsync(folder.Location, new ManualClock(), Some.Never);
        var last = await journal.AppendTurnAsync(Some.Session, 2);

        var second = await AnchorFile.WriteAsync(folder.Location, new ManualClock(), Some.Never);

        first!.Heads.Count.ShouldBe(2);
        second!.Heads.ShouldBe([new AnchoredHead("session", "s-1", 6, last.HeadHash!)]);
        (second.Events, second.Streams).ShouldBe((9, 2));
        (await AnchorFile.WriteAsync(folder.Location, new ManualClock(), Some.Never)).ShouldBeNull();
        (await StoreVerifier.VerifyAsync(folder.Location, Some.Never)).Anchors.ShouldBe(2);
    }

    [Fact]
    public async Task A_line_torn_by_a_kill_is_passed_over()
    {
        using var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location);
        await File.AppendAllTextAsync(folder.Location.AnchorPath, """{"v":1,"at":"2026""");

        await using (var journal = await Some.OpenAsync(folder.Location))
        {
            await journal.AppendTurnAsync(Some.Session, 5);
        }

        (await StoreVerifier.VerifyAsync(folder.Location, Some.Never)).Findings.ShouldBeEmpty();
        await using var again = await Some.OpenAsync(folder.Location);
    }

    [Fact]
    public async Task An_anchor_that_cannot_be_written_costs_nobody_their_turn()
    {
        using var folder = new TempFolder();
        await using var journal = await Some.OpenAsync(folder.Location);
        Directory.CreateDirectory(folder.Location.AnchorPath);

        await journal.AppendTurnAsync(Some.Session, 1);
        await journal.AppendTurnAsync(Some.Session, 2);

        journal.Refusal.ShouldBeNull();
    }
}
