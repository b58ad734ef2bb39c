using System.Diagnostics;
using System.Globalization;

namespace Simulator.Drills;

/// <summary>Runs drills and prints one line for each: <c>ID passed|failed|skipped figures</c>.</summary>
internal static class DrillRunner
{
    private const string Usage = "usage: drills/run ID...|all [--full|--reduced|--tiny] [--seed N] [--record]";

    /// <summary>Runs the drills named on the command line.</summary>
    /// <returns>0 when none failed.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancel)
    {
        var size = args.Contains("--full") ? DrillSize.Full : args.Contains("--tiny") ? DrillSize.Tiny : DrillSize.Reduced;
        var seedAt = Array.IndexOf(args, "--seed");
        var seed = seedAt >= 0 ? ulong.Parse(args[seedAt + 1], CultureInfo.InvariantCulture) : 20261122;
        var ids = args.Where((a, i) => !a.StartsWith("--", StringComparison.Ordinal) && (seedAt < 0 || i != seedAt + 1)).ToList();
        var drills = ids is ["all"] ? DrillCatalog.All : [.. ids.Select(DrillCatalog.Find).OfType<Drill>()];
        if (drills.Count == 0 || (ids is not ["all"] && drills.Count != ids.Count))
        {
            await Console.Error.WriteLineAsync(Usage).ConfigureAwait(false);
            return 2;
        }

        var isGood = true;
        foreach (var drill in drills)
        {
            var result = await RunAsync(drill, size, seed, cancel).ConfigureAwait(false);
            isGood &= result.Outcome != DrillOutcome.Failed;
            await output.WriteLineAsync($"{drill.Id} {Word(result.Outcome)} {result.Figures}").ConfigureAwait(false);
            foreach (var problem in result.Problems)
            {
                await Console.Error.WriteLineAsync($"{drill.Id}: {problem}").ConfigureAwait(false);
            }

            if (args.Contains("--record") && result.Outcome != DrillOutcome.Skipped)
            {
                ReliabilityTable.Put(drill, result, size, TimeProvider.System.GetUtcNow());
            }
        }

        return isGood ? 0 : 1;
    }

    /// <summary>Runs one drill in a folder of its own.</summary>
    public static async Task<DrillResult> RunAsync(Drill drill, DrillSize size, ulong seed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(drill);
        var missing = drill.Needs.Where(t => Tools.Find(t) is null).ToList();
        if (missing.Count > 0)
        {
            var isFailure = Environment.GetEnvironmentVariable("SIMULATOR_REQUIRE_TOOLS") == "1";
            return new DrillResult(isFailure ? DrillOutcome.Failed : DrillOutcome.Skipped, "missing: " + string.Join(' ', missing), []);
        }

        var folder = Directory.CreateTempSubdirectory("simulator-drill-").FullName;
        var run = new DrillRun(size, folder, seed);
        var watch = Stopwatch.StartNew();
        try
        {
            await drill.RunAsync(run, cancel).ConfigureAwait(false);
        }
        catch (DrillBrokenException broken)
        {
            run.Problem(broken.Message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        run.Note(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:F0} s"));
        return new DrillResult(run.Problems.Count == 0 ? DrillOutcome.Passed : DrillOutcome.Failed, run.Figures, run.Problems);
    }

    private static string Word(DrillOutcome outcome) => outcome switch
    {
        DrillOutcome.Passed => "passed",
        DrillOutcome.Failed => "failed",
        _ => "skipped",
    };
}

/// <summary>A drill could not be carried out as planned.</summary>
internal sealed class DrillBrokenException(string message) : Exception(message);
