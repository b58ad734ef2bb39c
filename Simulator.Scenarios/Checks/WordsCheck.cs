using System.Text;
using Simulator.Scenarios.Bundles;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Checks;

/// <summary>Names that must not be used, and the writer's own TODOs, anywhere in the files of the case.</summary>
internal static class WordsCheck
{
    private const string Todo = "TODO";

    public static void Run(CheckedCase @case)
    {
        foreach (var (path, bytes) in @case.Bundle.Files.Where(file => !file.Key.EndsWith("/" + CaseFiles.BlockList, StringComparison.Ordinal)))
        {
            var line = 0;
            foreach (var text in Encoding.UTF8.GetString(bytes.Span).Split('\n'))
            {
                Check(@case, text, path, ++line);
            }
        }
    }

    private static void Check(CheckedCase @case, string text, string path, int line)
    {
        foreach (var name in @case.BlockList)
        {
            var at = text.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0)
            {
                @case.Bag.Report(DiagnosticCatalog.BlockedName, new SourceMark(path, line, at + 1), name);
            }
        }

        var todo = text.IndexOf(Todo, StringComparison.Ordinal);
        if (todo >= 0)
        {
            @case.Bag.Report(DiagnosticCatalog.Todo, new SourceMark(path, line, todo + 1), text[(todo + Todo.Length)..].Trim(' ', ':', '：'));
        }
    }
}
