using System.Text;

namespace Simulator.Console.Playing;

/// <summary>Tells whether a whole file is text in one of the two encodings.</summary>
internal static class TextFileCheck
{
    /// <summary>True when every byte fits UTF-8, or every byte fits GB18030. Reads to the end.</summary>
    public static bool IsText(Stream file)
    {
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        var bytes = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        return Fits(new UTF8Encoding(false, true), bytes) || Fits(LineReader.Gb18030, bytes);
    }

    private static bool Fits(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            encoding.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
