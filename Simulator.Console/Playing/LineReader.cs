using System.Text;

namespace Simulator.Console.Playing;

/// <summary>Reads lines of bytes from a stream and decodes each: UTF-8 (with or without BOM), else GB18030, else nothing.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    /// <summary>Bytes of a line beyond this are thrown away: such a line is refused as too long anyway.</summary>
    private const int MostBytes = 1 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    public static readonly Encoding Gb18030 = MakeGb18030();

    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _from;
    private int _to;
    private bool _first = true;

    /// <summary>The next line without its line break; null at the end of the stream.</summary>
    public async ValueTask<DecodedLine?> NextAsync(CancellationToken cancel)
    {
        using var line = new MemoryStream();
        var any = false;
        while (true)
        {
            if (_from == _to)
            {
                _from = 0;
                // A read of a pipe or terminal cannot be cancelled by itself; whoever waits for it can.
                _to = await Task.Run(() => stream.ReadAsync(_buffer, cancel).AsTask(), cancel).WaitAsync(cancel).ConfigureAwait(false);
                if (_to == 0)
                {
                    return any ? Decode(line) : null;
                }
            }

            any = true;
            var end = Array.IndexOf(_buffer, (byte)'\n', _from, _to - _from);
            var upTo = end < 0 ? _to : end;
            if (line.Length < MostBytes)
            {
                line.Write(_buffer, _from, upTo - _from);
            }

            _from = end < 0 ? _to : end + 1;
            if (end >= 0)
            {
                return Decode(line);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private static Encoding MakeGb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    private DecodedLine Decode(MemoryStream line)
    {
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        if (_first && bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        _first = false;
        if (bytes.EndsWith("\r"u8))
        {
            bytes = bytes[..^1];
        }

        return TryDecode(Utf8, bytes, out var text) || TryDecode(Gb18030, bytes, out text)
            ? new DecodedLine(text)
            : new DecodedLine(null);
    }

    private static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = encoding.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = string.Empty;
            return false;
        }
    }
}

/// <summary>A line; null text when its bytes are no text.</summary>
internal readonly record struct DecodedLine(string? Text);
