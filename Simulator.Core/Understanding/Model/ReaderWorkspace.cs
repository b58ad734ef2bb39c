using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.Model;

/// <summary>What one thread reuses from turn to turn, so that reading allocates little. Not thread-safe.</summary>
internal sealed class ReaderWorkspace
{
    [ThreadStatic]
    private static ReaderWorkspace? _current;

    /// <summary>This thread's workspace.</summary>
    public static ReaderWorkspace Current => _current ??= new ReaderWorkspace();

    public ClauseSplitter Splitter { get; } = new();

    public ClauseFeatures Features { get; } = new();

    public FeatureVector Vector { get; } = new();

    public int[] Scores { get; } = new int[Heads.Count];
}
