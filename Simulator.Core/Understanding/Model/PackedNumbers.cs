using System.Buffers.Binary;

namespace Simulator.Core.Understanding.Model;

/// <summary>Reads and writes rows of numbers of a model file, lowest byte first on any machine.</summary>
internal static class PackedNumbers
{
    public static void Write(this BinaryWriter writer, ReadOnlySpan<sbyte> values)
    {
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    public static void Write(this BinaryWriter writer, ReadOnlySpan<short> values)
    {
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    public static void Write(this BinaryWriter writer, ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    public static sbyte[] ReadSBytes(this BinaryReader reader, int count)
    {
        var values = new sbyte[count];
        Buffer.BlockCopy(Bytes(reader, count), 0, values, 0, count);
        return values;
    }

    public static short[] ReadInt16s(this BinaryReader reader, int count)
    {
        var bytes = Bytes(reader, count * sizeof(short));
        var values = new short[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(i * sizeof(short)));
        }

        return values;
    }

    public static int[] ReadInt32s(this BinaryReader reader, int count)
    {
        var bytes = Bytes(reader, count * sizeof(int));
        var values = new int[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(i * sizeof(int)));
        }

        return values;
    }

    private static byte[] Bytes(BinaryReader reader, int count)
    {
        var bytes = reader.ReadBytes(count);
        return bytes.Length == count ? bytes : throw new InvalidDataException("The reader model ends too early. Run `simulator acts --train`.");
    }
}
