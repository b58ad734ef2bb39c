namespace Simulator.Drills;

/// <summary>A check of what the product promises under a fault. Stateless.</summary>
internal abstract class Drill
{
    /// <summary>Its row in the table of checks, for example S1.</summary>
    public abstract string Id { get; }

    /// <summary>The fault, in a few words.</summary>
    public abstract string Title { get; }

    /// <summary>The figure asked for.</summary>
    public abstract string Asked { get; }

    /// <summary>Commands it cannot run without.</summary>
    public virtual IReadOnlyList<string> Needs => [];

    /// <summary>Runs it. Figures and problems go to <paramref name="run"/>; a drill without problems has passed.</summary>
    public abstract Task RunAsync(DrillRun run, CancellationToken cancel);
}
