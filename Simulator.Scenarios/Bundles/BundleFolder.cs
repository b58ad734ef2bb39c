using System.Globalization;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Bundles;

/// <summary>Reads the files of a case from disk: known names only, never more than the limits, never outside the root.</summary>
internal sealed class BundleFolder(string root, string id)
{
    private readonly List<(string Path, ReadOnlyMemory<byte> Bytes)> _files = [];

    public DiagnosticBag Bag { get; } = new();

    /// <summary>The files; null when there is no folder of exactly that name.</summary>
    public IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)>? Read()
    {
        // Looking the name up keeps a case-insensitive file system from opening another spelling.
        if (!ScenarioId.IsValid(id) || !Directory.Exists(root) || !Names(Directory.EnumerateDirectories(root), int.MaxValue).Contains(id))
        {
            return null;
        }

        ReadFolder(id, CaseFiles.OfCase, CaseFiles.Walkthroughs);
        ReadFolder(CaseFiles.Shared, CaseFiles.OfShared, CaseFiles.SharedLines);
        return _files;
    }

    private void ReadFolder(string folder, IReadOnlyList<string> known, string freeFolder)
    {
        if (!Enter(folder))
        {
            return;
        }

        foreach (var file in YamlFiles(folder))
        {
            if (known.Contains(file))
            {
                Add($"{folder}/{file}");
            }
            else
            {
                Bag.Report(DiagnosticCatalog.UnknownFile, SourceMark.StartOf($"{folder}/{file}"), file, Reading.Nearest.To(file, known));
            }
        }

        ReadFreeFolder($"{folder}/{freeFolder}");
    }

    private void ReadFreeFolder(string folder)
    {
        if (!Enter(folder))
        {
            return;
        }

        foreach (var file in YamlFiles(folder))
        {
            if (CaseFiles.IsFreeName(file))
            {
                Add($"{folder}/{file}");
            }
            else
            {
                var plain = string.Concat(file.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'));
                Bag.Report(DiagnosticCatalog.UnknownFile, SourceMark.StartOf($"{folder}/{file}"), file, Path.ChangeExtension(plain, ".yaml"));
            }
        }
    }

    private bool Enter(string folder) => Directory.Exists(Full(folder)) && IsInside(folder);

    private List<string> YamlFiles(string folder)
    {
        var names = Names(Directory.EnumerateFiles(Full(folder)).Where(CaseFiles.IsYaml), ScenarioBundle.MaxFiles + 1);
        if (names.Count <= ScenarioBundle.MaxFiles)
        {
            return names;
        }

        Bag.Report(DiagnosticCatalog.TooManyFiles, SourceMark.StartOf(folder), ScenarioBundle.MaxFiles.ToString(CultureInfo.InvariantCulture));
        return [];
    }

    private void Add(string path)
    {
        if (!IsInside(path))
        {
            return;
        }

        try
        {
            using var stream = new FileStream(Full(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var buffer = new byte[YamlLimits.MaxBytes + 1];
            var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            _files.Add((path, buffer.AsMemory(0, length)));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Bag.Report(DiagnosticCatalog.UnreadableFile, SourceMark.StartOf(path), Path.GetFileName(path));
        }
    }

    private bool IsInside(string path)
    {
        if (RealPath.IsInside(Full(path), root))
        {
            return true;
        }

        Bag.Report(DiagnosticCatalog.LinkOutside, SourceMark.StartOf(path), Path.GetFileName(path));
        return false;
    }

    private string Full(string path) => Path.Combine(root, Path.Combine(path.Split('/')));

    private static List<string> Names(IEnumerable<string> paths, int most) =>
        [.. paths.Take(most).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
