using System.Collections.Immutable;
using System.Security.Cryptography;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.Model;

/// <summary>Everything learned: weights, thresholds and the calibration table. Immutable and thread-safe.</summary>
internal sealed class ReaderModel
{
    /// <summary>Raised whenever the rules around the model change a reading.</summary>
    public const int RulesVersion = 2;

    private const int Magic = 0x33_52_44_52;
    private static readonly Lazy<ReaderModel> Embedded = new(() => Read(ReaderResources.Bytes("reader.bin")));

    /// <summary>Tables that change readings as the weights do.</summary>
    public static ImmutableArray<string> Tables { get; } = ["simplified.txt", "address.txt", "cues.txt", "lexicon.txt", "ordinary.txt"];

    /// <summary>The model inside the assembly.</summary>
    public static ReaderModel Default => Embedded.Value;

    public required ActModel Acts { get; init; }

    /// <summary>What red lines look like.</summary>
    public required SignModel Signs { get; init; }

    public required LinearBlock Boundary { get; init; }

    public required int BoundaryBias { get; init; }

    /// <summary>Added to a head before the largest is taken for the main act; acts, then void.</summary>
    public required ImmutableArray<int> MainBias { get; init; }

    /// <summary>Added to an act before it is taken for a further act when above 0.</summary>
    public required ImmutableArray<int> FurtherBias { get; init; }

    /// <summary>Added to the done and intended heads before they count when above 0.</summary>
    public required ImmutableArray<int> ModeBias { get; init; }

    /// <summary>From a lead of the main act on, how often it was right, in thousandths; ascending.</summary>
    public required ImmutableArray<(int Lead, int Permille)> Calibration { get; init; }

    /// <summary>What the model was made from (<see cref="Training.ReaderTraining.SourceOf"/>).</summary>
    public required string Source { get; init; }

    /// <summary>Rules version and the hash of the bytes and the tables.</summary>
    public required string Version { get; init; }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(Magic);
            writer.Write(Source);
            Acts.Write(writer);
            Signs.Write(writer);
            Boundary.Write(writer);
            writer.Write(BoundaryBias);
            Write(writer, MainBias);
            Write(writer, FurtherBias);
            Write(writer, ModeBias);
            writer.Write(Calibration.Length);
            foreach (var (lead, permille) in Calibration)
            {
                writer.Write(lead);
                writer.Write(permille);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model of this version.</exception>
    public static ReaderModel Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadInt32() != Magic)
        {
            throw new InvalidDataException("These bytes are no reader model of this version. Run `simulator acts --train`.");
        }

        var source = reader.ReadString();
        var acts = ActModel.Read(reader);
        var signs = SignModel.Read(reader);
        var boundary = LinearBlock.Read(reader);
        if (acts.DenseCount != ClauseFeatures.DenseCount || !acts.IsWhole || signs.Block.DenseCount != ClauseFeatures.DenseCount || boundary.DenseCount != BoundaryFeatures.DenseCount)
        {
            throw new InvalidDataException("This reader model was trained with other cues. Run `simulator acts --train`.");
        }

        return new ReaderModel
        {
            Acts = acts,
            Signs = signs,
            Boundary = boundary,
            BoundaryBias = reader.ReadInt32(),
            MainBias = ReadInts(reader),
            FurtherBias = ReadInts(reader),
            ModeBias = ReadInts(reader),
            Calibration = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => (reader.ReadInt32(), reader.ReadInt32()))],
            Source = source,
            Version = $"{RulesVersion}-{Fingerprint(bytes)}",
        };
    }

    // The tables around the model change readings as the weights do.
    private static string Fingerprint(byte[] model)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(model);
        foreach (var table in Tables)
        {
            hash.AppendData(ReaderResources.Bytes(table));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static void Write(BinaryWriter writer, ImmutableArray<int> values)
    {
        writer.Write(values.Length);
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    private static ImmutableArray<int> ReadInts(BinaryReader reader) => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadInt32())];
}
