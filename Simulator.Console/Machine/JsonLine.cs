using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Simulator.Console.Machine;

/// <summary>Writes one JSON object per line: snake_case, invariant, Chinese as it is, control characters escaped.</summary>
internal sealed class JsonLine(TextWriter output)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    /// <summary>Writes an object and flushes the line: what is printed has been seen by whoever reads the pipe.</summary>
    public void Write(Action<Utf8JsonWriter> fields)
    {
        _buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_buffer, Options))
        {
            writer.WriteStartObject();
            fields(writer);
            writer.WriteEndObject();
        }

        output.Write(Escape(Encoding.UTF8.GetString(_buffer.WrittenSpan)));
        output.Write('\n');
        output.Flush();
    }

    // The encoder leaves bidi and other invisible format characters raw; they stand inside strings only.
    private static string Escape(string line)
    {
        if (!line.Any(IsInvisible))
        {
            return line;
        }

        var escaped = new StringBuilder(line.Length + 16);
        foreach (var c in line)
        {
            _ = IsInvisible(c) ? escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}") : escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control;
}
