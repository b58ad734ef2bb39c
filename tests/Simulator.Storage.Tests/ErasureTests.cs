using System.Text;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Sqlite;
using Simulator.Storage.Tests.Support;
using Simulator.Storage.Verification;

namespace Simulator.Storage.Tests;

public sealed class ErasureTests
{
    private const int Sessions = 40;
    private const int Turns = 12;

    [Theory]
    [InlineData(60)]
    [InlineData(100_000)]
    public async Task Erased_words_are_in_no_file_of_the_store_even_while_it_is_open(int checkpointPages)
    {
        using var folder = new TempFolder();
        await using var journal = await Some.OpenAsync(folder.Location, options: new SqliteJournalOptions { CheckpointPages = checkpointPages });
        await FillInterleavedAsync(journal);
        Traces(folder, 7).ShouldBeGreaterThan(0);

        (await journal.EraseContentAsync(Name(7), Some.Never)).ShouldBe(Turns * 2);

        Traces(folder, 7).ShouldBe(0);
        Traces(folder, 8).ShouldBeGreaterThan(0);
        (await StoreVerifier.VerifyAsync(folder.Location, Some.Never)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task Words_that_a_reader_still_sees_are_gone_at_the_latest_when_the_store_is_closed()
    {
        using var folder = new TempFolder();
        var journal = await Some.OpenAsync(folder.Location, options: new SqliteJournalOptions { CheckpointPages = 100_000 });
        await FillInterleavedAsync(journal);
        using (var reader = ReadSession.OpenChecked(folder.Location.DatabasePath))
        {
            SqliteConnections.Set(reader, "BEGIN");
            SqliteConnections.Ask(reader, "SELECT count(*) FROM events").ShouldBeGreaterThan(0);
            (await journal.EraseContentAsync(Name(3), Some.Never)).ShouldBe(Turns * 2);
            Traces(folder, 3).ShouldBeGreaterThan(0);
        }

        await journal.CloseAsync();

        Traces(folder, 3).ShouldBe(0);
    }

    // Sessions side by side, of many lengths, with long words on pages of their own: every way SQLite moves rows about.
    private static async Task FillInterleavedAsync(SqliteJournal journal)
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            for (var session = 0; session < Sessions; session++)
            {
                NewEvent[] events =
                [
                    Some.Spoken(Words(session, 1 + ((turn * 7) + session) % 90)),
                    Some.Moved(turn),
                    Some.Spoken(Words(session, turn == 5 ? 3000 : 3)),
                ];
                (await journal.AppendAsync(Name(session), turn * 3, $"{session}/{turn}", events, null, Some.Never)).IsCommitted.ShouldBeTrue();
            }
        }
    }

    private static StreamId Name(int session) => StreamId.Session($"s-{session}");

    private static string Secret(int session) => $"密{session:D4}语";

    private static string Words(int session, int times) => string.Concat(Enumerable.Repeat(Secret(session), times));

    private static int Traces(TempFolder folder, int session)
    {
        var secret = Encoding.UTF8.GetBytes(Secret(session));
        return Directory.GetFiles(folder.Path).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Sum(file => Count(ReadShared(file), secret));
    }

    private static byte[] ReadShared(string path)
    {
        // Another process does the looking: opening the file here would drop SQLite's locks.
        using var cat = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("cat", [path]) { RedirectStandardOutput = true })!;
        using var copy = new MemoryStream();
        cat.StandardOutput.BaseStream.CopyTo(copy);
        cat.WaitForExit();
        return copy.ToArray();
    }

    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> secret)
    {
        var count = 0;
        for (var at = bytes.IndexOf(secret); at >= 0; at = bytes.IndexOf(secret))
        {
            count++;
            bytes = bytes[(at + secret.Length)..];
        }

        return count;
    }
}
