using System.Diagnostics;
using System.Globalization;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Sessions.Turns;
using Simulator.Core.Understanding;
using Simulator.Scenarios;
using Simulator.Storage;

namespace Simulator.Bench;

/// <summary>Measures the figures of docs/performance.md and prints its table.</summary>
internal static class LoadDriver
{
    private const int Sessions = 880;
    private const int DurableTurns = 1500;

    private static readonly EmbeddedReader Reader = new();
    private static readonly ScriptedVoice Voice = new();

    /// <summary>Measures everything once.</summary>
    /// <returns>0 always: a missed figure is a fact to write down, not a failure of the driver.</returns>
    public static async Task<int> RunAsync(TextWriter output, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(output);
        var from = Stopwatch.GetTimestamp();
        var cold = BenchCase.Load("burst-pipe");
        TurnEngine.For(cold.Scenario).Prepare();
        Row(output, "one case ready to play, first in the process", "reported", Stopwatch.GetElapsedTime(from).TotalMilliseconds, "ms");
        var cases = BenchCase.All();
        Loading(output);
        Reading(output, cold);
        Turns(output, cases);
        await DurableAsync(output, cold, cancel).ConfigureAwait(false);
        await MemoryAsync(output, cold, cancel).ConfigureAwait(false);
        await TogetherAsync(output, cold).ConfigureAwait(false);
        return 0;
    }

    private static void Row(TextWriter output, string what, string asked, double measured, string unit, string? more = null) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {asked} | {measured:0.###} {unit}{(more is null ? string.Empty : "; " + more)} |"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Loading(TextWriter output)
    {
        var load = new Samples();
        for (var i = 0; i < 15; i++)
        {
            var from = Stopwatch.GetTimestamp();
            TurnEngine.For(BenchCase.Load("burst-pipe").Scenario).Prepare();
            load.Since(from);
        }

        Row(output, "one case ready to play, warm", "≤ 300 ms", load.P50, "ms", Text($"slowest {load.P99:0.#} ms"));
        var root = Directory.CreateTempSubdirectory("simulator-bench-").FullName;
        for (var i = 0; i < 18; i++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(root, Text($"case-{i}"))).FullName;
            File.Copy(Path.Combine(BenchCase.Root, i % 2 == 0 ? "burst-pipe" : "wool-fever", "scenario.yaml"), Path.Combine(folder, "scenario.yaml"));
        }

        var list = new Samples();
        for (var i = 0; i < 20; i++)
        {
            var from = Stopwatch.GetTimestamp();
            _ = new ScenarioCatalog(root).List().Length;
            list.Since(from);
        }

        Directory.Delete(root, recursive: true);
        Row(output, "listing 18 cases, in a running program", "≤ 100 ms", list.P50, "ms", Text($"slowest {list.P99:0.#} ms"));
    }

    private static void Reading(TextWriter output, BenchCase played)
    {
        var engine = new TurnEngine(played.Scenario);
        var context = engine.ContextOf(Rehearsal.Start(engine, played.Scenario, Reader, 7).State);
        var texts = played.Talks.SelectMany(t => t).ToList();
        var samples = new Samples();
        for (var round = 0; round < 20; round++)
        {
            samples = round == 5 ? new Samples() : samples;
            foreach (var text in texts)
            {
                var from = Stopwatch.GetTimestamp();
                Reader.Read(text, context);
                samples.Since(from);
            }
        }

        Row(output, "reader, one turn", "reported", samples.P50, "ms", Text($"p99 {samples.P99:0.###} ms, mean {texts.Average(t => t.Length):0} characters"));
    }

    private static void Turns(TextWriter output, IReadOnlyList<BenchCase> cases)
    {
        foreach (var played in cases)
        {
            var engine = new TurnEngine(played.Scenario);
            var (whole, decide) = (new Samples(), new Samples());
            for (var round = 0; round < 12; round++)
            {
                (whole, decide) = round == 4 ? (new Samples(), new Samples()) : (whole, decide);
                foreach (var talk in played.Talks)
                {
                    var rehearsal = Rehearsal.Start(engine, played.Scenario, Reader, (ulong)round);
                    foreach (var text in talk)
                    {
                        var state = rehearsal.State;
                        var reading = Reader.Read(text, engine.ContextOf(state));
                        var from = Stopwatch.GetTimestamp();
                        engine.Decide(state, text, reading);
                        decide.Since(from);
                        from = Stopwatch.GetTimestamp();
                        rehearsal.Take(text);
                        whole.Since(from);
                    }
                }
            }

            Row(output, Text($"turn through the engine alone, {played.Id}"), "≤ 0.5 ms", decide.P50, "ms", Text($"p99 {decide.P99:0.###} ms; read, decided, folded and voiced: {whole.P50:0.###} ms, p99 {whole.P99:0.###} ms; {whole.Count} turns"));
        }
    }

    private static async Task DurableAsync(TextWriter output, BenchCase played, CancellationToken cancel)
    {
        var data = Directory.CreateTempSubdirectory("simulator-bench-").FullName;
        using var bare = new BareCommit(Path.Combine(data, "bare.db"));
        var (commit, turn) = (new Samples(), new Samples());
        await using (var journal = await SqliteJournal.OpenAsync(new StoreLocation(Path.Combine(data, "store")), new SqliteJournalOptions(), TimeProvider.System, cancel).ConfigureAwait(false))
        {
            var bundle = await journal.PutBlobAsync(played.Bundle.ToBytes(), cancel).ConfigureAwait(false);
            var number = 0;
            for (var session = 0; number < DurableTurns; session++)
            {
                var options = new SessionOptions(Text($"d-{session}"), (ulong)session, SessionMode.Practice, null, bundle, ScoringVersion.Current);
                var (runner, _) = await SessionRunner.StartAsync(journal, Reader, Voice, played.Scenario, options, cancel).ConfigureAwait(false);
                foreach (var text in played.Talks[session % played.Talks.Count].TakeWhile(_ => runner.State.Ended is null))
                {
                    // Side by side, so that both meet the same disk.
                    var from = Stopwatch.GetTimestamp();
                    bare.Write(number);
                    commit.Since(from);
                    from = Stopwatch.GetTimestamp();
                    await runner.TakeTurnAsync(text, null, cancel).ConfigureAwait(false);
                    turn.Since(from);
                    number++;
                    (commit, turn) = number == 200 ? (new Samples(), new Samples()) : (commit, turn);
                }
            }

            Row(output, "durable turn (one commit: words, decision, lines)", "≤ 3 × a bare commit, p99 ≤ 25 ms", turn.P50, "ms", Text($"p99 {turn.P99:0.##} ms; bare one-row commit {commit.P50:0.###} ms, p99 {commit.P99:0.##} ms; ratio {turn.P50 / commit.P50:0.#}"));
            await ResumeAsync(output, played, journal, bundle, cancel).ConfigureAwait(false);
        }

        Directory.Delete(data, recursive: true);
    }

    private static async Task ResumeAsync(TextWriter output, BenchCase played, SqliteJournal journal, string bundle, CancellationToken cancel)
    {
        var options = new SessionOptions("resume", 7, SessionMode.Practice, null, bundle, ScoringVersion.Current);
        var (runner, _) = await SessionRunner.StartAsync(journal, Reader, Voice, played.Scenario, options, cancel).ConfigureAwait(false);
        for (var i = 0; runner.State.Version < 200 && runner.State.Ended is null; i++)
        {
            await runner.TakeTurnAsync(played.Talks[0][i % played.Talks[0].Count], null, cancel).ConfigureAwait(false);
        }

        var samples = new Samples();
        var events = runner.State.Version;
        for (var i = 0; i < 60; i++)
        {
            samples = i == 10 ? new Samples() : samples;
            var from = Stopwatch.GetTimestamp();
            await SessionHistory.LoadAsync(journal, "resume", (_, _) => ValueTask.FromResult<Core.Scenarios.Scenario?>(played.Scenario), cancel).ConfigureAwait(false);
            samples.Since(from);
        }

        Row(output, Text($"a session of {events} events read back, checked and folded"), "≤ 20 ms for 200", samples.P50, "ms", Text($"slowest {samples.P99:0.##} ms; the case already loaded"));
    }

    private static async Task MemoryAsync(TextWriter output, BenchCase played, CancellationToken cancel)
    {
        var journal = new ForgetfulJournal();
        var runners = new SessionRunner[Sessions];
        async Task<SessionRunner> StartAsync(int number)
        {
            var options = new SessionOptions(Text($"m-{number}"), (ulong)number, SessionMode.Practice, null, played.Bundle.Hash, ScoringVersion.Current);
            var (runner, _) = await SessionRunner.StartAsync(journal, Reader, Voice, played.Scenario, options, cancel).ConfigureAwait(false);
            foreach (var text in played.Talks[0].Take(10).TakeWhile(_ => runner.State.Ended is null))
            {
                // A text of its own, as from a real client.
                await runner.TakeTurnAsync(new string(text.AsSpan()), null, cancel).ConfigureAwait(false);
            }

            return runner;
        }

        await StartAsync(-1).ConfigureAwait(false);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Sessions; i++)
        {
            runners[i] = await StartAsync(i).ConfigureAwait(false);
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(runners);
        Row(output, "an idle session after 10 turns", "≤ 64 KiB", (after - before) / (double)Sessions / 1024, "KiB", Text($"{Sessions} sessions, heap after collection"));
    }

    private static async Task TogetherAsync(TextWriter output, BenchCase played)
    {
        var engine = new TurnEngine(played.Scenario);
        var rehearsals = Enumerable.Range(0, Sessions).Select(i => Rehearsal.Start(engine, played.Scenario, Reader, (ulong)i)).ToList();
        var (burst, spread) = (new Samples(), new Samples());
        for (var turn = 0; turn < 10; turn++)
        {
            var from = Stopwatch.GetTimestamp();
            var now = turn;
            await Task.WhenAll(rehearsals.Select((r, i) => Task.Run(() =>
            {
                r.Take(played.Talks[i % played.Talks.Count][now % played.Talks[i % played.Talks.Count].Count]);
                burst.Since(from);
            }))).ConfigureAwait(false);
        }

        Row(output, "880 sessions send a turn in the same instant, engine only", "p99 ≤ 100 ms", burst.P99, "ms", Text($"p50 {burst.P50:0.#} ms"));
        await Task.WhenAll(rehearsals.Select(async (r, i) =>
        {
            await Task.Delay(i * 5000 / Sessions).ConfigureAwait(false);
            for (var turn = 10; turn < 13; turn++)
            {
                var text = played.Talks[i % played.Talks.Count][turn % played.Talks[i % played.Talks.Count].Count];
                var from = Stopwatch.GetTimestamp();
                await Task.Run(() => r.Take(text)).ConfigureAwait(false);
                spread.Since(from);
                await Task.Delay(5000).ConfigureAwait(false);
            }
        })).ConfigureAwait(false);
        Row(output, "880 sessions, a turn each 5 s, engine only", "p99 ≤ 100 ms", spread.P99, "ms", Text($"p50 {spread.P50:0.###} ms"));
    }
}
