using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Tests.Support;
using Simulator.Storage.Transfer;
using Simulator.Storage.Verification;

namespace Simulator.Storage.Tests;

public sealed class TransferTests : IDisposable
{
    private static readonly StreamId Name = StreamId.Session("s-1");

    private readonly TempFolder _here = new();
    private readonly TempFolder _there = new();

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    [Fact]
    public async Task A_session_arrives_on_another_machine_with_its_numbers_times_and_links()
    {
        var file = await FileAsync();

        await using (var there = await Some.OpenAsync(_there.Location))
        {
            (await SessionPacker.UnpackAsync(there, file, Some.Never)).Outcome.ShouldBe(IntakeOutcome.Taken);
            (await there.ReadAsync(Name, 0, Some.Never)).ShouldBe(await ReadAsync(_here));
            (await there.GetBlobAsync(file.Blobs.Keys.First(), Some.Never)).ShouldBe([1, 2, 3]);
        }

        (await StoreVerifier.VerifyAsync(_there.Location, Some.Never)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task Taking_it_in_twice_changes_nothing()
    {
        var file = await FileAsync();
        await using var there = await Some.OpenAsync(_there.Location);
        await SessionPacker.UnpackAsync(there, file, Some.Never);

        (await SessionPacker.UnpackAsync(there, file, Some.Never)).Outcome.ShouldBe(IntakeOutcome.AlreadyThere);
    }

    [Fact]
    public async Task A_session_of_the_same_name_with_other_events_is_refused()
    {
        var file = await FileAsync();
        await using var there = await Some.OpenAsync(_there.Location);
        await there.AppendAsync(Name, 0, "other", [Some.Spoken("别的话"), Some.Moved(1)], null, Some.Never);

        (await SessionPacker.UnpackAsync(there, file, Some.Never)).ShouldBe(new IntakeResult(IntakeOutcome.Differs, Name));
    }

    [Theory]
    [InlineData("您先坐", "您快走")]
    [InlineData("\"n\":2", "\"n\":3")]
    [InlineData("\"recorded_at_ms\":17", "\"recorded_at_ms\":16")]
    public async Task A_file_that_somebody_changed_is_refused(string from, string to)
    {
        var text = await TextAsync(await FileAsync());
        text.ShouldContain(from);

        var fault = await Should.ThrowAsync<SessionFileException>(() => ParseAsync(text.Replace(from, to, StringComparison.Ordinal)));

        fault.Problem.ShouldBe(SessionFileProblem.Broken);
    }

    [Fact]
    public async Task Words_erased_before_the_journey_stay_erased_and_the_chain_still_fits()
    {
        await using (var here = await Some.OpenAsync(_here.Location))
        {
            await FillAsync(here);
            await here.EraseContentAsync(Name, Some.Never);
        }

        var file = await PackAsync();
        var text = await TextAsync(file);

        text.ShouldNotContain("您先坐");
        (await ParseAsync(text)).Streams[0].Events[0].Content.ShouldBeNull();
    }

    [Fact]
    public async Task A_file_cut_anywhere_is_refused()
    {
        var text = await TextAsync(await FileAsync());
        for (var cut = 0; cut < text.Length - 1; cut += 97)
        {
            await Should.ThrowAsync<SessionFileException>(() => ParseAsync(text[..cut]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}\n")]
    [InlineData("[1,2,3]\n")]
    [InlineData("not json\n")]
    [InlineData("{\"kind\":\"file\",\"format\":\"simulator-session-9\",\"session\":\"s-1\"}\n")]
    [InlineData("{\"kind\":\"file\",\"format\":\"simulator-session-1\",\"session\":\"s-1\"}\n{\"kind\":\"stream\",\"stream\":\"person\",\"id\":\"p-1\",\"head\":\"{}\"}\n{\"kind\":\"end\",\"lines\":2}\n")]
    [InlineData("{\"kind\":\"file\",\"format\":\"simulator-session-1\",\"session\":\"s-1\"}\n{\"kind\":\"stream\",\"stream\":\"session\",\"id\":\"../x\",\"head\":\"{}\"}\n{\"kind\":\"end\",\"lines\":2}\n")]
    public async Task What_is_no_session_file_is_refused_without_a_crash(string text) =>
        await Should.ThrowAsync<SessionFileException>(() => ParseAsync(text));

    [Fact]
    public async Task A_bundle_that_unpacks_to_too_much_is_refused()
    {
        var file = await FileAsync();
        var huge = file with { Blobs = file.Blobs.Add(new string('0', 64), new byte[SessionFile.LargestBlob + 1]) };

        (await Should.ThrowAsync<SessionFileException>(async () => await ParseAsync(await TextAsync(huge)))).Problem.ShouldBe(SessionFileProblem.TooLarge);
    }

    private static async Task FillAsync(SqliteJournal journal)
    {
        await journal.AppendAsync(Name, 0, "a", [Some.Spoken("您先坐，喝口水"), Some.Moved(1)], """{"scenario":"x"}""", Some.Never);
        await journal.AppendAsync(Name, 2, "b", [Some.Spoken("我去看看阀门")], null, Some.Never);
    }

    private async Task<SessionFile> FileAsync()
    {
        await using (var here = await Some.OpenAsync(_here.Location))
        {
            await FillAsync(here);
        }

        var bytes = new byte[] { 1, 2, 3 };
        return await PackAsync() with { Blobs = ImmutableSortedDictionary<string, byte[]>.Empty.Add(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes) };
    }

    private async Task<SessionFile> PackAsync()
    {
        using var reader = SqliteJournalReader.Open(_here.Location);
        return (await SessionPacker.PackAsync(reader, Name.Id, Some.Never)).ShouldNotBeNull();
    }

    private static async Task<IReadOnlyList<StoredEvent>> ReadAsync(TempFolder folder)
    {
        using var reader = SqliteJournalReader.Open(folder.Location);
        return await reader.ReadAsync(Name, 0, Some.Never);
    }

    private static async Task<string> TextAsync(SessionFile file)
    {
        using var text = new StringWriter();
        await SessionFileWriter.WriteAsync(file, text, Some.Never);
        return text.ToString();
    }

    private static async Task<SessionFile> ParseAsync(string text)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await SessionFileReader.ReadAsync(bytes, Some.Never);
    }
}
