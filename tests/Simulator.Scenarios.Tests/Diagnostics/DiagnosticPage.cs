using System.Text.RegularExpressions;

namespace Simulator.Scenarios.Tests.Diagnostics;

/// <summary>A page of docs/diagnostics with its two examples.</summary>
internal sealed partial class DiagnosticPage
{
    private readonly string _text;

    private DiagnosticPage(string code, string text) => (Code, _text) = (code, text);

    public static string Folder { get; } = Path.Combine(ScenarioRoot.Find(null, null, AppContext.BaseDirectory)!.Path, "..", "docs", "diagnostics");

    public string Code { get; }

    public string Text => _text;

    /// <summary>Damage that no text shows: "删掉 scenario.yaml"; null for examples.</summary>
    public string? Trial => Remark("试验");

    public string? AsOf => Remark("查询日");

    public string? Family => Remark("类别");

    public string? Name => Remark("名单");

    public string? MethodWord => Remark("方式词");

    /// <summary>Codes that come along with the wrong example.</summary>
    public string[] Also => Remark("也会报")?.Split(' ') ?? [];

    public (string File, string Text) Wrong => Example("错的");

    public (string File, string Text) Right => Example("对的");

    /// <summary>What both examples replace; the right example itself when the page names nothing else.</summary>
    public string Anchor => Replaced().Match(_text) is { Success: true } found ? found.Groups["text"].Value : Right.Text;

    public static DiagnosticPage Read(string code) => new(code, File.ReadAllText(Path.Combine(Folder, code + ".md")).ReplaceLineEndings("\n"));

    private string? Remark(string kind) =>
        Regex.Match(_text, $"<!-- {kind}：(?<what>[^\n]*?) -->") is { Success: true } found ? found.Groups["what"].Value : null;

    private (string File, string Text) Example(string heading)
    {
        var found = Regex.Match(_text, $"\n## {heading}\n.*?\n`(?<file>[^`\n]+)`\n\n```yaml\n(?<text>.*?)\n```", RegexOptions.Singleline);
        found.Success.ShouldBeTrue($"{Code} has no example under {heading}");
        return (found.Groups["file"].Value, found.Groups["text"].Value);
    }

    [GeneratedRegex("<!-- 换掉：\n(?<text>.*?)\n-->", RegexOptions.Singleline)]
    private static partial Regex Replaced();
}
