using System.Text;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Tests.Support;

namespace Simulator.Storage.Tests.Golden;

/// <summary>How the golden store was made. For the golden store of a next format copy this class, do not change it.</summary>
internal static class GoldenJournal
{
    public const string Blob = """{"scenario":"邻里噪音","version":1}""";

    public static string BlobHash => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Blob)));

    public static async Task BuildAsync(StoreLocation location)
    {
        var clock = new ManualClock();
        await using var journal = await Some.OpenAsync(location, clock);
        await journal.PutBlobAsync(Encoding.UTF8.GetBytes(Blob), Some.Never);
        var erased = StreamId.Session("s-erased");
        NewEvent started = new("session_started", 1, """{"scenario":"noise","seed":42}""");
        await journal.AppendAsync(Some.Session, 0, "golden-1", [started, .. Some.Turn(1)], """{"title":"邻里噪音"}""", Some.Never);
        await journal.AppendAsync(erased, 0, "golden-2", [.. Some.Turn(1), .. Some.Turn(2)], null, Some.Never);
        clock.Now += TimeSpan.FromMinutes(3);
        await journal.AppendAsync(Some.Session, 4, "golden-3", [Some.Spoken("𠮷大爷说：“噪音\0é 😀\r\n”\t"), Some.Spoken(string.Empty), Some.Moved(-7)], null, Some.Never);
        await journal.AppendAsync(new StreamId("review", "s-1"), 0, "golden-4", [new NewEvent("review_opened", 1, """{"by":"mentor-1"}"""), new NewEvent("remark_written", 3, """{"turn":1}""", "先听，再问。")], """{"state":"open"}""", Some.Never);
        await journal.AppendAsync(new StreamId("person", "p-1"), 0, "golden-5", [new NewEvent("person_added", 1, """{"role":"trainee"}""", "王芳"), new NewEvent("role_changed", 1, "{}")], null, Some.Never);
        await journal.EraseContentAsync(erased, Some.Never);
    }
}
