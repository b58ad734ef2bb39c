namespace Simulator.Core.Understanding.Model;

/// <summary>Scores a clause for every head: linear separators and a small network, added up. Immutable and thread-safe.</summary>
internal sealed class ActModel(LinearBlock linear, HiddenBlock hidden)
{
    /// <summary>The separators alone, for what must be quick.</summary>
    public LinearBlock Linear { get; } = linear;

    public int DenseCount => Linear.DenseCount;

    public bool IsWhole => hidden.DenseCount == Linear.DenseCount;

    /// <summary>Scores of all heads in <see cref="LinearBlock.Unit"/>ths of a margin.</summary>
    public void Score(FeatureVector features, int[] scores)
    {
        Span<int> network = stackalloc int[Heads.Count];
        hidden.Score(features, network);
        Linear.Score(features, scores);
        for (var h = 0; h < Heads.Count; h++)
        {
            // The network is the smaller voice: half a share did best on authors neither had seen.
            scores[h] += network[h] >> 1;
        }
    }

    public void Write(BinaryWriter writer)
    {
        Linear.Write(writer);
        hidden.Write(writer);
    }

    public static ActModel Read(BinaryReader reader)
    {
        var linear = LinearBlock.Read(reader);
        return new ActModel(linear, HiddenBlock.Read(reader, linear.Table, linear.Heads));
    }
}
