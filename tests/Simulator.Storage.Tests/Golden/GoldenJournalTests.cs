using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Tests.Support;
using Simulator.Storage.Verification;

namespace Simulator.Storage.Tests.Golden;

/// <summary>A store written by format 1 is read by every later version: these two files are never made anew.</summary>
/// <remarks><c>journal-v1.db</c> was made by <see cref="GoldenJournal.BuildAsync"/>; its salts are random, so building it again gives other hashes.</remarks>
public sealed class GoldenJournalTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string Source = Path.Combine(AppContext.BaseDirectory, "Golden");

    [Fact]
    public async Task The_store_of_format_1_is_whole()
    {
        using var folder = Copied();

        var report = await StoreVerifier.VerifyAsync(folder.Location, Some.Never);

        report.IsWhole.ShouldBeTrue();
        (report.Streams, report.Events, report.ErasedEvents).ShouldBe((4, 17, 4));
    }

    [Fact]
    public async Task The_store_of_format_1_reads_as_it_did_to_the_last_hash()
    {
        using var folder = Copied();
        using var reader = SqliteJournalReader.Open(folder.Location);

        (await ExportAsync(reader)).ShouldBe(await File.ReadAllTextAsync(Path.Combine(Source, "journal-v1.txt")));
    }

    [Fact]
    public async Task The_store_of_format_1_can_be_written_on_by_this_version()
    {
        using var folder = Copied();
        await using var journal = await Some.OpenAsync(folder.Location);

        (await journal.AppendAsync(Some.Session, 7, "after", Some.Turn(9), null, Some.Never)).Outcome.ShouldBe(AppendOutcome.Appended);
        (await journal.AppendAsync(Some.Session, 0, "golden-1", Some.Turn(1), null, Some.Never)).Outcome.ShouldBe(AppendOutcome.AlreadyAppended);
    }

    internal static async Task<string> ExportAsync(IJournalReader reader)
    {
        var text = new StringBuilder();
        foreach (var kind in (string[])["session", "review", "person"])
        {
            foreach (var line in await reader.ListAsync(kind, Some.Never))
            {
                text.Append(CultureInfo.InvariantCulture, $"{line.Stream} {line.Version} {line.HeadHash} {line.Head} {line.CreatedAt:O} {line.ChangedAt:O}\n");
                foreach (var e in await reader.ReadAsync(line.Stream, 0, Some.Never))
                {
                    text.Append(CultureInfo.InvariantCulture, $"  {e.N} {e.Type} v{e.Version} {e.Body} {JsonSerializer.Serialize(e.Content, Readable)}{(e.ContentErased ? " erased" : string.Empty)} {e.RecordedAt:O} {e.Hash}\n");
                }
            }
        }

        return text.Append(Encoding.UTF8.GetString((await reader.GetBlobAsync(GoldenJournal.BlobHash, Some.Never))!)).Append('\n').ToString();
    }

    private static TempFolder Copied()
    {
        var folder = new TempFolder();
        File.Copy(Path.Combine(Source, "journal-v1.db"), folder.Location.DatabasePath);
        return folder;
    }
}
