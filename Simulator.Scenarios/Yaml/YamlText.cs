using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Simulator.Scenarios.Diagnostics;

namespace Simulator.Scenarios.Yaml;

/// <summary>Bytes to text: size, UTF-8 (with or without BOM), no NUL.</summary>
internal static class YamlText
{
    private static readonly UTF8Encoding Utf8Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string? Decode(string file, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (bytes.Length > YamlLimits.MaxBytes)
        {
            bag.Report(DiagnosticCatalog.FileTooLarge, SourceMark.StartOf(file), (YamlLimits.MaxBytes / 1024).ToString(CultureInfo.InvariantCulture));
            return null;
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        // NUL first: UTF-16 text is full of it, and "save as UTF-8" is the remedy for both.
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            bag.Report(DiagnosticCatalog.NulCharacter, MarkAt(file, bytes[..nul]));
            return null;
        }

        if (!Utf8.IsValid(bytes))
        {
            bag.Report(DiagnosticCatalog.NotUtf8, MarkAt(file, bytes[..FirstInvalid(bytes)]));
            return null;
        }

        return Utf8Strict.GetString(bytes);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }

    private static SourceMark MarkAt(string file, ReadOnlySpan<byte> before)
    {
        var line = before.Count((byte)'\n') + 1;
        var last = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return new(file, line, Encoding.UTF8.GetCharCount(last) + 1);
    }
}
