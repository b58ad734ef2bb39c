using System.Buffers;

namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Breaks on Markdown, tags, code, JSON, slots, addresses: nobody speaks them.</summary>
public sealed class MarkupRule : IOutputRule
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("*_#`<>{}[]|\\/^~=+$%@&【】〔〕『』《》＜＞｛｝［］＃＠＊");

    /// <inheritdoc />
    public string Name => "markup";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return candidate.Sentence.AsSpan().ContainsAny(Signs) || candidate.Folded.Contains("http", StringComparison.Ordinal);
    }
}
