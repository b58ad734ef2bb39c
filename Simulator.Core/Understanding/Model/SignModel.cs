using System.Collections.Immutable;

namespace Simulator.Core.Understanding.Model;

/// <summary>Says which red lines the words of a clause look like. Immutable and thread-safe.</summary>
internal sealed class SignModel(LinearBlock block, ImmutableArray<int> bias)
{
    public LinearBlock Block { get; } = block;

    /// <summary>Sets a bit for each sign (<see cref="Signs.All"/>) that is likelier than not.</summary>
    public int Find(FeatureVector features)
    {
        var scores = new int[Signs.Count];
        Block.Score(features, scores);
        var found = 0;
        for (var s = 0; s < scores.Length; s++)
        {
            found |= scores[s] + bias[s] > 0 ? 1 << s : 0;
        }

        return found;
    }

    public void Write(BinaryWriter writer)
    {
        Block.Write(writer);
        foreach (var value in bias)
        {
            writer.Write(value);
        }
    }

    public static SignModel Read(BinaryReader reader) =>
        new(LinearBlock.Read(reader), [.. Signs.All.Select(_ => reader.ReadInt32())]);
}
