using System.Collections.Immutable;

namespace Simulator.Core.Understanding.Model;

/// <summary>Says which red lines the words of a clause look like. Immutable and thread-safe.</summary>
/// <param name="block">One separator a sign.</param>
/// <param name="strong">Added to a score; above 0 the words alone are reason enough to suspect.</param>
/// <param name="weak">Added to a score; above 0 they are together with a harmful act.</param>
internal sealed class SignModel(LinearBlock block, ImmutableArray<int> strong, ImmutableArray<int> weak)
{
    public LinearBlock Block { get; } = block;

    /// <summary>The signs (<see cref="Signs.All"/>) of a described clause.</summary>
    public FoundSigns Find(FeatureVector features)
    {
        Span<int> scores = stackalloc int[Signs.Count];
        Block.Score(features, scores);
        var found = default(FoundSigns);
        for (var s = 0; s < scores.Length; s++)
        {
            found |= new FoundSigns(scores[s] + strong[s] > 0 ? 1 << s : 0, scores[s] + weak[s] > 0 ? 1 << s : 0);
        }

        return found;
    }

    public void Write(BinaryWriter writer)
    {
        Block.Write(writer);
        foreach (var value in (int[])[.. strong, .. weak])
        {
            writer.Write(value);
        }
    }

    public static SignModel Read(BinaryReader reader) => new(LinearBlock.Read(reader), ReadBias(reader), ReadBias(reader));

    private static ImmutableArray<int> ReadBias(BinaryReader reader) => [.. Signs.All.Select(_ => reader.ReadInt32())];
}
