using Simulator.Drills.Crash;

namespace Simulator.Drills.Cases;

/// <summary>S2: the power fails.</summary>
internal sealed class PowerCutDrill : Drill
{
    /// <inheritdoc/>
    public override string Id => "S2";

    /// <inheritdoc/>
    public override string Title => "power cut: random images of lost, reordered and torn unsynced writes";

    /// <inheritdoc/>
    public override string Asked => "≥ 3,000 images: lost 0, corrupt or chain broken 0, at most one unacknowledged turn extra";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["strace"];

    /// <inheritdoc/>
    public override async Task RunAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var result = await PowerCuts.TryAsync(run, "FULL", run.Count(3000, 60, 20), cancel).ConfigureAwait(false);
        run.Figure("images", result.Images);
        run.Figure("of a recording with syncs", result.Syncs);
        run.Figure("acknowledgements", result.Acknowledged);
        run.Exactly("images with losses", result.Losing, 0);
        run.Exactly("images not whole", result.Unsound, 0);
        run.Exactly("images with more than one turn extra", result.Foreign, 0);
    }
}

/// <summary>S3: the power-cut drill must find what weaker settings lose.</summary>
internal sealed class WeakSettingsDrill : Drill
{
    /// <inheritdoc/>
    public override string Id => "S3";

    /// <inheritdoc/>
    public override string Title => "the drill S2 itself: the same with synchronous=NORMAL and OFF must fail";

    /// <inheritdoc/>
    public override string Asked => "images with losses > 0 for both";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["strace"];

    /// <inheritdoc/>
    public override async Task RunAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        foreach (var setting in (string[])["NORMAL", "OFF"])
        {
            var result = await PowerCuts.TryAsync(run, setting, run.Count(1000, 40, 15), cancel).ConfigureAwait(false);
            run.Figure($"{setting}: images", result.Images);
            run.AtLeast("with losses or not whole", result.Losing + result.Unsound, 1);
            run.Figure("not whole", result.Unsound);
        }
    }
}
