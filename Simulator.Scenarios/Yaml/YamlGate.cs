using Simulator.Scenarios.Diagnostics;
using YamlDotNet.Core;

namespace Simulator.Scenarios.Yaml;

/// <summary>The only way from bytes to YAML nodes. Whatever the bytes are, it returns: small files fast, others refused.</summary>
/// <remarks>
/// Input is untrusted. Size, encoding and NUL are checked on the bytes; depth, number of nodes, anchors, aliases, tags,
/// repeated keys and second documents on the stream of events, which is left at the first event beyond a limit, so neither
/// stack nor memory depend on the file.
/// </remarks>
public static class YamlGate
{
    /// <summary>Reads a file.</summary>
    /// <returns>The root; null when the file was refused. All that can be found at once is in <paramref name="bag"/>.</returns>
    public static YamlNode? Read(string file, ReadOnlyMemory<byte> bytes, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        var before = bag.ErrorCount;
        if (YamlText.Decode(file, bytes.Span, bag) is not { } text)
        {
            return null;
        }

        var root = Walk(file, text, bag);
        return bag.ErrorCount == before ? root : null;
    }

    private static YamlNode? Walk(string file, string text, DiagnosticBag bag)
    {
        var tree = new YamlTreeBuilder(file, bag);
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        try
        {
            while (parser.MoveNext())
            {
                if (!tree.Accept(parser.Current!))
                {
                    return null;
                }
            }
        }
        catch (YamlException e)
        {
            var kind = YamlMistakes.Kind(e.Message);
            bag.Report(kind, YamlMistakes.At(kind, text, YamlTreeBuilder.MarkOf(file, e.Start)));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The scanner's own slips on garbage (seen: "!![", "%'…" inside a flow list).
            bag.Report(DiagnosticCatalog.YamlSyntax, new(file, tree.LastLine, 1));
            return null;
        }

        if (tree.Root is null)
        {
            bag.Report(DiagnosticCatalog.EmptyFile, SourceMark.StartOf(file));
        }

        return tree.Root;
    }
}
