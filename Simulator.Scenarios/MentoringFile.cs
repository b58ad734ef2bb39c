using Simulator.Scenarios.Bundles;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Reading;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios;

/// <summary>Reads <c>_shared/mentoring.yaml</c>. A writer's mistake never throws: all come back at once, and what was wrong has its default.</summary>
public static class MentoringFile
{
    private const string Place = CaseFiles.Shared + "/" + CaseFiles.Mentoring;

    /// <summary>The rules of a scenarios folder; the defaults when it has no such file.</summary>
    public static (MentoringRules Rules, IReadOnlyList<Diagnostic> Diagnostics) Load(string root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var full = Path.Combine(root, CaseFiles.Shared, CaseFiles.Mentoring);
        if (!File.Exists(full))
        {
            return (new MentoringRules(), []);
        }

        var bag = new DiagnosticBag();
        if (!RealPath.IsInside(full, root))
        {
            bag.Report(DiagnosticCatalog.LinkOutside, SourceMark.StartOf(Place), CaseFiles.Mentoring);
            return (new MentoringRules(), bag.Sorted());
        }

        try
        {
            using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var buffer = new byte[YamlLimits.MaxBytes + 1];
            return Read(buffer.AsMemory(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            bag.Report(DiagnosticCatalog.UnreadableFile, SourceMark.StartOf(Place), CaseFiles.Mentoring);
            return (new MentoringRules(), bag.Sorted());
        }
    }

    /// <summary>The rules of a file's bytes.</summary>
    public static (MentoringRules Rules, IReadOnlyList<Diagnostic> Diagnostics) Read(ReadOnlyMemory<byte> bytes)
    {
        var reading = new CaseReading();
        var rules = YamlGate.Read(Place, bytes, reading.Bag) is { } root ? MentoringReader.Read(reading, root) : new MentoringRules();
        reading.Names.Resolve(reading.Bag);
        return (rules, reading.Bag.Sorted());
    }
}
