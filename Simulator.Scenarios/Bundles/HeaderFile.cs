using System.Globalization;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Simulator.Scenarios.Bundles;

/// <summary>Reads the header keys at the head of a <c>scenario.yaml</c> and stops as soon as it has them.</summary>
internal static class HeaderFile
{
    // Header keys come first by convention; a briefing of this length may stand before the last of them.
    private const int MaxHead = 16 * 1024;

    private static readonly string[] Keys = ["id", "title", "title_en", "category", "difficulty"];

    public static ScenarioHeader Read(string root, string id)
    {
        var path = $"{id}/{CaseFiles.Scenario}";
        var bag = new DiagnosticBag();
        var values = new Dictionary<string, (string Text, SourceMark At)>(StringComparer.Ordinal);
        try
        {
            if (Open(root, id, path, bag) is { } text)
            {
                Scan(path, text, values, bag);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Report(DiagnosticCatalog.UnreadableFile, SourceMark.StartOf(path), CaseFiles.Scenario);
        }

        return Header(id, path, values, bag);
    }

    private static string? Open(string root, string id, string path, DiagnosticBag bag)
    {
        var full = Path.Combine(root, id, CaseFiles.Scenario);
        if (!File.Exists(full))
        {
            bag.Report(DiagnosticCatalog.FileMissing, SourceMark.StartOf(path), path);
            return null;
        }

        if (!RealPath.IsInside(full, root))
        {
            bag.Report(DiagnosticCatalog.LinkOutside, SourceMark.StartOf(path), CaseFiles.Scenario);
            return null;
        }

        using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var buffer = new byte[MaxHead];
        var head = buffer.AsSpan(0, stream.ReadAtLeast(buffer, MaxHead, throwOnEndOfStream: false));
        if (head.Length == MaxHead)
        {
            // Whole lines only: a cut character or word would look like a mistake of the writer.
            head = head[..(head.LastIndexOf((byte)'\n') + 1)];
        }

        return YamlText.Decode(path, head, bag);
    }

    private static void Scan(string path, string text, Dictionary<string, (string Text, SourceMark At)> values, DiagnosticBag bag)
    {
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        var depth = 0;
        string? key = null;
        var isKey = true;
        try
        {
            while (values.Count < Keys.Length && depth <= YamlLimits.MaxDepth && parser.MoveNext())
            {
                var e = parser.Current!;
                if (depth == 1 && e is Scalar scalar)
                {
                    if (!isKey && Keys.Contains(key))
                    {
                        values.TryAdd(key!, (scalar.Value, YamlTreeBuilder.MarkOf(path, e.Start)));
                    }

                    (key, isKey) = (scalar.Value, !isKey);
                }

                depth += e is MappingStart or SequenceStart ? 1 : e is MappingEnd or SequenceEnd ? -1 : 0;
                isKey |= depth == 1 && e is MappingEnd or SequenceEnd;
            }
        }
        catch (YamlException e)
        {
            bag.Report(YamlMistakes.Kind(e.Message), YamlTreeBuilder.MarkOf(path, e.Start));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            bag.Report(DiagnosticCatalog.YamlSyntax, SourceMark.StartOf(path));
        }
    }

    private static ScenarioHeader Header(string id, string path, Dictionary<string, (string Text, SourceMark At)> values, DiagnosticBag bag)
    {
        foreach (var key in Keys.Where(key => !values.TryGetValue(key, out var value) || value.Text.Length == 0))
        {
            bag.Report(DiagnosticCatalog.MissingKey, SourceMark.StartOf(path), key);
        }

        var difficulty = values.GetValueOrDefault("difficulty");
        if (!int.TryParse(difficulty.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var stars) && difficulty.Text is not null)
        {
            bag.Report(DiagnosticCatalog.NotAWholeNumber, difficulty.At, difficulty.Text);
        }

        if (values.TryGetValue("id", out var written) && written.Text != id)
        {
            bag.Report(DiagnosticCatalog.IdIsNotFolder, written.At, written.Text, id);
        }

        return new(id, Text("title", id), Text("title_en", id), Text("category", ""), stars, Problem(bag));

        string Text(string key, string otherwise) => values.TryGetValue(key, out var value) ? value.Text : otherwise;
    }

    // What stopped the reading comes before the keys that are missing because of it.
    private static Diagnostic? Problem(DiagnosticBag bag) =>
        bag.Sorted().OrderBy(d => d.Descriptor == DiagnosticCatalog.MissingKey).FirstOrDefault();
}
