using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Tests.Support;
using Simulator.Storage.Verification;

namespace Simulator.Storage.Tests;

/// <summary>The seven kinds of tampering, each against a closed store of two sessions with twelve events and one anchor.</summary>
public sealed class VerifierTests
{
    private static readonly StreamId Other = StreamId.Session("s-2");

    [Fact]
    public async Task An_untouched_store_is_whole()
    {
        var report = await AfterAsync(null);

        report.IsWhole.ShouldBeTrue();
        (report.Streams, report.Events, report.ErasedEvents, report.Anchors).ShouldBe((2, 24, 0, 2));
    }

    [Theory]
    [InlineData("body = '{\"value\":99}'")]
    [InlineData("type = 'mood_kept'")]
    [InlineData("v = 3")]
    [InlineData("recorded_at = recorded_at + 1")]
    [InlineData("content = '我没说过'")]
    [InlineData("content_hash = zeroblob(32)")]
    [InlineData("hash = zeroblob(32)")]
    [InlineData("hash = x'01'")]
    [InlineData("v = -1")]
    public async Task An_edited_event_is_named(string change)
    {
        var report = await AfterAsync($"UPDATE events SET {change} WHERE stream = 1 AND n = 7");

        Only(report).ShouldBe((VerifyVerdict.Edited, Some.Session, 7));
    }

    [Fact]
    public async Task A_deleted_event_is_named()
    {
        Only(await AfterAsync("DELETE FROM events WHERE stream = 1 AND n = 5")).ShouldBe((VerifyVerdict.Missing, Some.Session, 5));
    }

    [Fact]
    public async Task A_deleted_event_is_named_when_the_later_ones_were_renumbered()
    {
        var report = await AfterAsync("""
            DELETE FROM events WHERE stream = 1 AND n = 5;
            UPDATE events SET n = -n WHERE stream = 1 AND n > 5;
            UPDATE events SET n = -n - 1 WHERE stream = 1 AND n < 0;
            """);

        Only(report).ShouldBe((VerifyVerdict.Missing, Some.Session, 5));
    }

    [Fact]
    public async Task An_inserted_event_is_named()
    {
        var report = await AfterAsync("""
            UPDATE events SET n = -n WHERE stream = 1 AND n >= 5;
            UPDATE events SET n = -n + 1 WHERE stream = 1 AND n < 0;
            INSERT INTO events (stream, n, type, v, body, recorded_at, hash) SELECT 1, 5, type, v, body, recorded_at, hash FROM events WHERE stream = 1 AND n = 4;
            """);

        Only(report).ShouldBe((VerifyVerdict.Extra, Some.Session, 5));
    }

    [Fact]
    public async Task An_event_put_at_the_end_is_named()
    {
        var report = await AfterAsync("""
            INSERT INTO events (stream, n, type, v, body, recorded_at, hash) SELECT 1, 13, type, v, body, recorded_at, hash FROM events WHERE stream = 1 AND n = 12;
            """);

        Only(report).ShouldBe((VerifyVerdict.Extra, Some.Session, 13));
    }

    [Fact]
    public async Task Reordered_events_are_named()
    {
        var report = await AfterAsync("""
            UPDATE events SET n = 100 WHERE stream = 1 AND n = 6;
            UPDATE events SET n = 6 WHERE stream = 1 AND n = 8;
            UPDATE events SET n = 8 WHERE stream = 1 AND n = 100;
            """);

        Only(report).ShouldBe((VerifyVerdict.Edited, Some.Session, 6));
    }

    [Fact]
    public async Task A_cut_tail_is_named_although_the_head_was_moved_back()
    {
        var report = await AfterAsync("""
            DELETE FROM events WHERE stream = 1 AND n > 9;
            UPDATE streams SET version = 9, hash = (SELECT hash FROM events WHERE stream = 1 AND n = 9) WHERE id = 1;
            """);

        Only(report).ShouldBe((VerifyVerdict.Missing, Some.Session, 10));
    }

    [Fact]
    public async Task A_session_that_is_gone_altogether_is_named()
    {
        var report = await AfterAsync("DELETE FROM events WHERE stream = 1; DELETE FROM keys WHERE stream = 1; DELETE FROM streams WHERE id = 1");

        Only(report).ShouldBe((VerifyVerdict.Missing, Some.Session, 1));
    }

    [Fact]
    public async Task A_history_rewritten_with_a_new_chain_differs_from_its_anchor()
    {
        using var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location);
        var anchors = await File.ReadAllTextAsync(folder.Location.AnchorPath);
        using var forged = new TempFolder();
        await Some.ClosedStoreAsync(forged.Location);
        File.Copy(forged.Location.DatabasePath, folder.Location.DatabasePath, overwrite: true);
        (await File.ReadAllTextAsync(folder.Location.AnchorPath)).ShouldBe(anchors);

        var report = await StoreVerifier.VerifyAsync(folder.Location, Some.Never);

        report.Findings.ShouldAllBe(finding => finding.Verdict == VerifyVerdict.AnchorDiffers);
        report.Findings.Select(finding => (finding.Stream, finding.N)).ShouldBe([(Some.Session, 3L), (Other, 12L)]);
        (await Should.ThrowAsync<StoreDamagedException>(() => Some.OpenAsync(folder.Location))).Stream.ShouldNotBeNull();
    }

    [Fact]
    public async Task Two_swapped_sessions_are_both_named()
    {
        var report = await AfterAsync("""
            UPDATE streams SET name = 'x' WHERE id = 1;
            UPDATE streams SET name = 's-1' WHERE id = 2;
            UPDATE streams SET name = 's-2' WHERE id = 1;
            """);

        report.Findings.Select(finding => (finding.Verdict, finding.Stream, finding.N))
            .ShouldBe([(VerifyVerdict.Edited, Other, 1), (VerifyVerdict.Edited, Some.Session, 1)], ignoreOrder: true);
    }

    [Fact]
    public async Task An_edited_anchor_is_named_by_the_line_after_it()
    {
        using var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location);
        var lines = await File.ReadAllLinesAsync(folder.Location.AnchorPath);
        lines[0] = lines[0].Replace("\"n\":3", "\"n\":2", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(folder.Location.AnchorPath, lines);

        var report = await StoreVerifier.VerifyAsync(folder.Location, Some.Never);

        report.Findings.ShouldContain(new VerifyFinding(VerifyVerdict.AnchorDiffers, null, 2, "The anchor file was changed before line 2."));
    }

    [Fact]
    public async Task Changed_bytes_are_named_by_their_hash()
    {
        using var folder = new TempFolder();
        string hash;
        await using (var journal = await Some.OpenAsync(folder.Location))
        {
            hash = await journal.PutBlobAsync(new byte[] { 1, 2, 3 }, Some.Never);
        }

        Tamper.Run(folder.Location, "UPDATE blobs SET bytes = x'010204'");

        var report = await StoreVerifier.VerifyAsync(folder.Location, Some.Never);
        report.Findings.ShouldHaveSingleItem().Detail.ShouldContain(hash);
        using var reader = SqliteJournalReader.Open(folder.Location);
        await Should.ThrowAsync<StoreDamagedException>(() => reader.GetBlobAsync(hash, Some.Never).AsTask());
    }

    [Fact]
    public async Task Erased_words_are_counted_and_no_finding()
    {
        using var folder = new TempFolder();
        await using (var journal = await Some.OpenAsync(folder.Location))
        {
            await journal.AppendTurnAsync(Some.Session, 1);
            await journal.EraseContentAsync(Some.Session, Some.Never);
        }

        var report = await StoreVerifier.VerifyAsync(folder.Location, Some.Never);

        report.IsWhole.ShouldBeTrue();
        report.ErasedEvents.ShouldBe(2);
    }

    private static async Task<VerifyReport> AfterAsync(string? sql)
    {
        using var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location);
        if (sql is not null)
        {
            Tamper.Run(folder.Location, sql);
        }

        return await StoreVerifier.VerifyAsync(folder.Location, Some.Never);
    }

    private static (VerifyVerdict Verdict, StreamId? Stream, long N) Only(VerifyReport report)
    {
        var finding = report.Findings.ShouldHaveSingleItem();
        return (finding.Verdict, finding.Stream, finding.N);
    }
}
