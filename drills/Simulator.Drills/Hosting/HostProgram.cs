using System.Diagnostics;
using System.Globalization;
using System.Text;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage;

namespace Simulator.Drills.Hosting;

/// <summary>The program under drill: many sessions over one store, driven by lines.</summary>
/// <remarks>
/// In: <c>turn SESSION KEY TEXT</c>, <c>read SESSION</c>, <c>stats</c>, <c>reset</c>, <c>quota PAGES</c>, <c>quit</c>. Out: <c>ready PID SQLITE MS</c>,
/// then <c>ack SESSION KEY N DIGEST</c> after the commit, <c>known SESSION KEY N</c> for a key committed before,
/// <c>refused|failed SESSION KEY WHY</c>, <c>ended SESSION KEY</c>; <c>events SESSION COUNT</c>; <c>stats COUNT P50 P99 MAX</c>.
/// </remarks>
internal static class HostProgram
{
    public static async Task<int> RunAsync(HostOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        var watch = Stopwatch.StartNew();
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        SqliteJournal store;
        try
        {
            store = await SqliteJournal.OpenAsync(new StoreLocation(options.Data), StoreOptions(options), TimeProvider.System, cancel).ConfigureAwait(false);
        }
        catch (StoreException refused)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"unready {refused.Code} {watch.ElapsedMilliseconds} {refused.Message}")).ConfigureAwait(false);
            return 3;
        }

        await using (store.ConfigureAwait(false))
        {
            // Ready means ready to play.
            var played = HostCase.Load(options.Case);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ready {Environment.ProcessId} {SqliteJournal.SqliteVersion} {watch.ElapsedMilliseconds}")).ConfigureAwait(false);
            await ServeAsync(store, played, TextWriter.Synchronized(output), cancel).ConfigureAwait(false);
        }

        await output.WriteLineAsync("bye").ConfigureAwait(false);
        return 0;
    }

    private static SqliteJournalOptions StoreOptions(HostOptions options)
    {
        var settings = new SqliteJournalOptions { Synchronous = options.Synchronous };
        return options.CheckpointPages is { } pages ? settings with { CheckpointPages = pages } : settings;
    }

    private static async Task ServeAsync(SqliteJournal store, HostCase played, TextWriter output, CancellationToken cancel)
    {
        var journal = new TimedJournal(store);
        var sessions = new Dictionary<string, (HostSession Session, Task Last)>(StringComparer.Ordinal);
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        while (await input.ReadLineAsync(cancel).ConfigureAwait(false) is { } line && line != "quit")
        {
            switch (line.Split(' ', 4))
            {
                case ["turn", var id, var key, var text]:
                    var (session, last) = sessions.TryGetValue(id, out var known) ? known : (new HostSession(id, played, journal), Task.CompletedTask);
                    sessions[id] = (session, AfterAsync(last, () => session.TurnAsync(key, text, cancel), output));
                    break;
                case ["read", var id]:
                    output.WriteLine(await ReadAsync(journal, id, cancel).ConfigureAwait(false));
                    break;
                case ["reset"]:
                    journal.Reset();
                    output.WriteLine("reset");
                    break;
                case ["stats"]:
                    var (count, p50, p99, most) = journal.Figures();
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stats {count} {p50} {p99} {most}"));
                    break;
                case ["quota", var pages]:
                    await store.LimitPagesAsync(int.Parse(pages, CultureInfo.InvariantCulture)).ConfigureAwait(false);
                    output.WriteLine($"quota {pages}");
                    break;
                default:
                    output.WriteLine("what?");
                    break;
            }
        }

        await Task.WhenAll(sessions.Values.Select(s => s.Last)).ConfigureAwait(false);
    }

    private static async Task AfterAsync(Task before, Func<Task<string>> turn, TextWriter output)
    {
        await before.ConfigureAwait(false);
        output.WriteLine(await Task.Run(turn).ConfigureAwait(false));
    }

    private static async Task<string> ReadAsync(TimedJournal journal, string id, CancellationToken cancel)
    {
        try
        {
            var events = await journal.ReadAsync(StreamId.Session(id), 0, cancel).ConfigureAwait(false);
            return string.Create(CultureInfo.InvariantCulture, $"events {id} {events.Count}");
        }
        catch (StoreException refused)
        {
            return $"unreadable {id} {refused.Code}";
        }
    }
}
