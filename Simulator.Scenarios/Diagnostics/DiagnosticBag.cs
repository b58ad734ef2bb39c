using System.Globalization;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Diagnostics;

/// <summary>Collects diagnostics; of one file at most <see cref="MaxPerFile"/>, so that a hostile file cannot fill the memory. Not safe for several threads.</summary>
public sealed class DiagnosticBag
{
    /// <summary>After so many, one <see cref="DiagnosticCatalog.TooManyMistakes"/> follows and the rest is dropped.</summary>
    public const int MaxPerFile = 200;

    private readonly List<Diagnostic> _all = [];
    private readonly Dictionary<string, int> _perFile = new(StringComparer.Ordinal);

    /// <summary>True while a case of draft grade is looked at: some mistakes then matter less.</summary>
    public bool IsDraft { get; set; }

    /// <summary>How many errors were reported, dropped ones included.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>All in the order of file, line, column and code; a diagnostic reported twice at one place is there once.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _all.Distinct()
            .OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Column).ThenBy(d => d.Code, StringComparer.Ordinal)];

    /// <summary>Whether a file has errors.</summary>
    public bool HasErrors(Func<string, bool> ofFile) => _all.Any(d => d.Severity == DiagnosticSeverity.Error && ofFile(d.File));

    /// <summary>True when further diagnostics of the file are dropped: looking for suggestions is then wasted.</summary>
    public bool IsFull(string file) => _perFile.GetValueOrDefault(file) > MaxPerFile;

    /// <exception cref="ArgumentException">The number of arguments is not the descriptor's.</exception>
    public void Report(DiagnosticDescriptor descriptor, SourceMark at, params string[] args) =>
        Report(descriptor, DiagnosticSeverity.Error, at, args);

    /// <summary>Reports something that matters at most so much here.</summary>
    /// <exception cref="ArgumentException">The number of arguments is not the descriptor's.</exception>
    public void Report(DiagnosticDescriptor descriptor, DiagnosticSeverity atMost, SourceMark at, params string[] args)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        if (args.Length != descriptor.Placeholders.Count)
        {
            throw new ArgumentException($"{descriptor.Code} takes {descriptor.Placeholders.Count} arguments.", nameof(args));
        }

        Add(new(descriptor, at, ValueList.From(args))
        {
            Severity = (DiagnosticSeverity)Math.Min((int)atMost, (int)(IsDraft ? descriptor.InDraft : descriptor.Severity)),
        });
    }

    /// <summary>Reports a mistake inside a condition.</summary>
    public void Report(ConditionError mistake, SourceMark at) =>
        Add(new(DiagnosticCatalog.BadCondition, at, [], mistake));

    /// <summary>Takes over diagnostics that somebody else collected.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    private void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == DiagnosticSeverity.Error)
        {
            ErrorCount++;
        }

        var count = _perFile.GetValueOrDefault(diagnostic.File);
        if (count > MaxPerFile)
        {
            return;
        }

        _perFile[diagnostic.File] = count + 1;
        _all.Add(count < MaxPerFile
            ? diagnostic
            : new(DiagnosticCatalog.TooManyMistakes, diagnostic.At, [MaxPerFile.ToString(CultureInfo.InvariantCulture)]));
    }
}
