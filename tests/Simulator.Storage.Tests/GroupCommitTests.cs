using System.Reflection;
using Microsoft.Data.Sqlite;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Tests.Support;
using Simulator.Storage.Verification;

namespace Simulator.Storage.Tests;

public sealed class GroupCommitTests
{
    private const int Sessions = 50;
    private const int Turns = 8;

    [Fact]
    public async Task Fifty_sessions_at_once_with_a_reader_get_no_error_and_share_commits()
    {
        using var folder = new TempFolder();
        var commits = 0;
        await using var journal = await Some.OpenAsync(folder.Location, options: new SqliteJournalOptions { BeforeCommit = () => commits++, QueueLength = 16, CheckpointPages = 100 });

        var writing = Task.WhenAll(Enumerable.Range(0, Sessions).Select(i => Task.Run(async () =>
        {
            for (var turn = 1; turn <= Turns; turn++)
            {
                await journal.AppendTurnAsync(StreamId.Session($"s-{i}"), turn);
            }
        })));
        while (!writing.IsCompleted)
        {
            foreach (var line in await journal.ListAsync("session", Some.Never))
            {
                (await journal.ReadAsync(line.Stream, 0, Some.Never)).Count.ShouldBeGreaterThanOrEqualTo((int)line.Version);
            }
        }

        await writing;
        commits.ShouldBeLessThan(Sessions * Turns);
        (await StoreVerifier.VerifyAsync(folder.Location, Some.Never)).Events.ShouldBe(Sessions * Turns * 3);
    }

    [Fact]
    public async Task An_append_cancelled_in_the_queue_is_not_written()
    {
        using var folder = new TempFolder();
        using var gate = new ManualResetEventSlim();
        using var entered = new SemaphoreSlim(0);
        await using var journal = await Some.OpenAsync(folder.Location, options: new SqliteJournalOptions
        {
            BeforeCommit = () =>
            {
                entered.Release();
                gate.Wait();
            },
        });
        var first = Task.Run(() => journal.AppendTurnAsync(Some.Session, 1));
        await entered.WaitAsync();
        using var cancel = new CancellationTokenSource();
        var second = journal.AppendAsync(Some.Session, 3, "k2", Some.Turn(2), null, cancel.Token).AsTask();

        await cancel.CancelAsync();
        gate.Set();

        await Should.ThrowAsync<OperationCanceledException>(() => second);
        await first;
        (await journal.AppendAsync(Some.Session, 3, "k3", Some.Turn(2), null, Some.Never)).Version.ShouldBe(6);
    }

    [Fact]
    public async Task A_write_that_finds_nobody_before_it_is_done_by_its_callers_thread()
    {
        using var folder = new TempFolder();
        var writers = new List<int>();
        await using var journal = await Some.OpenAsync(folder.Location, options: new SqliteJournalOptions { BeforeCommit = () => writers.Add(Environment.CurrentManagedThreadId) });

        var caller = Environment.CurrentManagedThreadId;
        var appended = journal.AppendAsync(Some.Session, 0, "k1", Some.Turn(1), null, Some.Never);

        writers.ShouldBe([caller]);
        (await appended).Version.ShouldBe(3);
    }

    [Fact]
    public void Only_the_writer_holds_a_connection_that_can_write()
    {
        var makers = typeof(SqliteJournal).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.ReturnType == typeof(SqliteConnection))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        makers.ShouldBe(["SqliteConnections.OpenWriter", "SqliteConnections.OpenReader", "SqliteConnections.Open", "ReadSession.OpenChecked"], ignoreOrder: true);
    }
}
