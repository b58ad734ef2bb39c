using Microsoft.Data.Sqlite;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Tests.Support;
using Simulator.Storage.Verification;

namespace Simulator.Storage.Tests;

public sealed class FaultTests
{
    private const int IoError = 10;
    private const int FsyncFailed = 1034;

    private static readonly NewEvent Long = new("note_written", 1, "{}", new string('长', 20_000));

    [Fact]
    public async Task A_full_store_refuses_keeps_what_it_has_and_goes_on_when_there_is_space()
    {
        using var folder = new TempFolder();
        await using var journal = await Some.OpenAsync(folder.Location, options: new SqliteJournalOptions { MaxPages = 60 });
        var version = 0L;
        AppendResult result;
        do
        {
            result = await journal.AppendAsync(Some.Session, version, $"k{version}", [Long], null, Some.Never);
            version += result.IsCommitted ? 1 : 0;
        }
        while (result.IsCommitted);

        result.Outcome.ShouldBe(AppendOutcome.Full);
        result.Detail.ShouldNotBeNull();
        version.ShouldBeGreaterThan(0);
        (await journal.ReadAsync(Some.Session, 0, Some.Never)).Count.ShouldBe((int)version);
        (await Should.ThrowAsync<StoreException>(() => journal.PutBlobAsync(new byte[500_000], Some.Never).AsTask())).Code.ShouldBe(StoreErrorCode.Full);

        await journal.LimitPagesAsync(10_000);

        (await journal.AppendAsync(Some.Session, version, $"k{version}", [Long], null, Some.Never)).Outcome.ShouldBe(AppendOutcome.Appended);
        journal.Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task An_append_that_does_not_fit_does_not_spoil_those_that_do()
    {
        using var folder = new TempFolder();
        await using var journal = await Some.OpenAsync(folder.Location, options: new SqliteJournalOptions { MaxPages = 60 });
        var big = Enumerable.Repeat(Long, 10).ToArray();

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            journal.AppendAsync(StreamId.Session($"s-{i}"), 0, $"k{i}", i % 2 == 0 ? Some.Turn(1) : big, null, Some.Never).AsTask()));

        results.Select(r => r.Outcome).ShouldBe(Enumerable.Range(0, 10).Select(i => i % 2 == 0 ? AppendOutcome.Appended : AppendOutcome.Full));
    }

    [Fact]
    public async Task A_commit_the_disk_does_not_confirm_is_unknown_and_its_retry_harmless()
    {
        using var folder = new TempFolder();
        var failing = 1;
        await using var journal = await OpenFailingAsync(folder, () => failing-- > 0);

        var result = await journal.AppendAsync(Some.Session, 0, "k1", Some.Turn(1), null, Some.Never);
        var retry = await journal.AppendAsync(Some.Session, 0, "k1", Some.Turn(1), null, Some.Never);

        result.Outcome.ShouldBe(AppendOutcome.Unknown);
        result.IsCommitted.ShouldBeFalse();
        retry.Outcome.ShouldBe(AppendOutcome.Appended);
        (await journal.ReadAsync(Some.Session, 0, Some.Never)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task After_three_unconfirmed_commits_in_a_row_the_store_is_read_only_and_says_so()
    {
        using var folder = new TempFolder();
        var fails = false;
        await using (var journal = await OpenFailingAsync(folder, () => fails))
        {
            await journal.AppendTurnAsync(Some.Session, 1);
            fails = true;
            for (var i = 0; i < 3; i++)
            {
                (await journal.AppendAsync(Some.Session, 3, "k2", Some.Turn(2), null, Some.Never)).Outcome.ShouldBe(AppendOutcome.Unknown);
            }

            fails = false;
            var refused = await journal.AppendAsync(Some.Session, 3, "k2", Some.Turn(2), null, Some.Never);
            refused.Outcome.ShouldBe(AppendOutcome.ReadOnly);
            refused.Detail.ShouldNotBeNull().ShouldContain("in a row");
            journal.Refusal.ShouldNotBeNull().Code.ShouldBe(StoreErrorCode.ReadOnly);
            (await journal.ReadAsync(Some.Session, 0, Some.Never)).Count.ShouldBe(3);
            await Should.ThrowAsync<StoreException>(() => journal.EraseContentAsync(Some.Session, Some.Never).AsTask());
        }

        await using var reopened = await Some.OpenAsync(folder.Location);
        await reopened.AppendTurnAsync(Some.Session, 2);
        (await StoreVerifier.VerifyAsync(folder.Location, Some.Never)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task Successes_between_unconfirmed_commits_keep_the_store_open()
    {
        using var folder = new TempFolder();
        var commits = 0;
        await using var journal = await OpenFailingAsync(folder, () => ++commits % 3 != 0);

        for (var i = 0; i < 4; i++)
        {
            AppendResult result;
            do
            {
                result = await journal.AppendAsync(Some.Session, i * 3, $"k{i}", Some.Turn(i), null, Some.Never);
            }
            while (result.Outcome == AppendOutcome.Unknown);

            result.Outcome.ShouldBe(AppendOutcome.Appended);
        }

        journal.Refusal.ShouldBeNull();
    }

    private static Task<SqliteJournal> OpenFailingAsync(TempFolder folder, Func<bool> fails) =>
        Some.OpenAsync(folder.Location, options: new SqliteJournalOptions
        {
            BeforeCommit = () =>
            {
                if (fails())
                {
                    throw new SqliteException("disk I/O error", IoError, FsyncFailed);
                }
            },
        });
}
