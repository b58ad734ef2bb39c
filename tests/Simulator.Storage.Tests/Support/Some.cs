using System.Globalization;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Storage.Tests.Support;

/// <summary>Ordinary events and stores for tests.</summary>
internal static class Some
{
    public static readonly StreamId Session = StreamId.Session("s-1");

    public static CancellationToken Never => CancellationToken.None;

    public static NewEvent Spoken(string words) => new("trainee_spoke", 1, """{"turn":1}""", words);

    public static NewEvent Moved(int value) =>
        new("mood_changed", 2, $$"""{"value":{{value.ToString(CultureInfo.InvariantCulture)}}}""");

    public static NewEvent[] Turn(int turn) => [Spoken($"第{turn}轮：阿姨您别急，慢慢说。"), Moved(turn), new("resident_spoke", 1, """{"resident":"wang"}""", $"你又来了，第{turn}次。")];

    public static async Task<AppendResult> AppendTurnAsync(this IJournal journal, StreamId stream, int turn)
    {
        var result = await journal.AppendAsync(stream, (turn - 1) * 3, $"{stream}/{turn}", Turn(turn), null, Never);
        result.Outcome.ShouldBe(AppendOutcome.Appended, result.Detail);
        return result;
    }

    public static Task<SqliteJournal> OpenAsync(StoreLocation location, TimeProvider? clock = null, SqliteJournalOptions? options = null) =>
        SqliteJournal.OpenAsync(location, options ?? new SqliteJournalOptions(), clock ?? new ManualClock(), Never);

    /// <summary>A closed store with two sessions of four turns and one anchor at its close.</summary>
    public static async Task<SqliteJournal> ClosedStoreAsync(StoreLocation location, int turns = 4)
    {
        var journal = await OpenAsync(location);
        await using (journal)
        {
            for (var turn = 1; turn <= turns; turn++)
            {
                await journal.AppendTurnAsync(Session, turn);
                await journal.AppendTurnAsync(StreamId.Session("s-2"), turn);
            }
        }

        return journal;
    }
}
