using System.Globalization;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Something to remember (a TODO of the writer); nothing to repair.</summary>
    Note,

    /// <summary>The case can be played; it would be better with this repaired.</summary>
    Warning,

    /// <summary>The case cannot be played until this is repaired.</summary>
    Error,
}

/// <summary>A kind of diagnostic.</summary>
/// <param name="Code"><c>SIM</c> and four digits; never reused.</param>
/// <param name="Name">English name in PascalCase: name of its page.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Placeholders">What the arguments <c>{0}</c>, <c>{1}</c> ... of its message are.</param>
public sealed record DiagnosticDescriptor(string Code, string Name, DiagnosticSeverity Severity, ValueList<string> Placeholders)
{
    /// <summary>How much it matters in a case of draft grade; the same by default.</summary>
    public DiagnosticSeverity InDraft { get; init; } = Severity;

    /// <summary>Its page, relative to the root of the repository, with <c>/</c>.</summary>
    public string Page => $"docs/diagnostics/{Code}.md";
}

/// <summary>Something about a case that its writer should know.</summary>
/// <param name="Descriptor">Its kind.</param>
/// <param name="At">Where.</param>
/// <param name="Args">Values of the descriptor's placeholders.</param>
/// <param name="Condition">The mistake inside a condition, for <see cref="DiagnosticCatalog.BadCondition"/>; else null.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceMark At, ValueList<string> Args, ConditionError? Condition = null)
{
    public string Code => Descriptor.Code;

    /// <summary>How much it matters in this case; the descriptor's by default.</summary>
    public DiagnosticSeverity Severity { get; init; } = Descriptor.Severity;

    /// <summary>Path relative to the scenarios folder, with <c>/</c>.</summary>
    public string File => At.File;

    /// <summary>From 1.</summary>
    public int Line => At.Line;

    /// <summary>From 1, in UTF-16 units.</summary>
    public int Column => At.Column;

    /// <summary>What is wrong and what to do: Chinese, English for English cultures.</summary>
    public string Message(CultureInfo culture) => DiagnosticTexts.Message(this, culture);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column} {Code} {Descriptor.Name}({string.Join(", ", Args)})");
}
