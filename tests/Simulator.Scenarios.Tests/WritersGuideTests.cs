using System.Text;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Coverage;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Tests.Diagnostics;
using Simulator.Scenarios.Walkthroughs;

namespace Simulator.Scenarios.Tests;

/// <summary>The worked example of docs/for-writers holds what the guide says of it.</summary>
public sealed class WritersGuideTests
{
    private const string Id = "feixian";

    private static string Guide { get; } = Path.Combine(DiagnosticPage.Folder, "..", "for-writers");

    [Theory]
    [InlineData("draft", CaseGrade.Draft)]
    [InlineData("release", CaseGrade.Release)]
    public void The_example_passes_check_as_draft_and_as_release(string grade, CaseGrade expected)
    {
        var result = Load(text => text.Replace("grade: draft", $"grade: {grade}", StringComparison.Ordinal));

        result.Diagnostics.ShouldBeEmpty();
        var scenario = result.Scenario.ShouldNotBeNull();
        scenario.Grade.ShouldBe(expected);
        var reader = new EmbeddedReader();
        WalkthroughOutcome[] outcomes = [.. result.Walkthroughs.Select(walk => WalkthroughRunner.Run(scenario, walk, reader))];
        outcomes.SelectMany(outcome => WalkthroughFindings.Of(Id, outcome)).ShouldBeEmpty();
        CaseCoverage.Of(scenario, outcomes.Select(outcome => outcome.History)).Percent.ShouldBe(100);
    }

    [Fact]
    public void Five_planted_mistakes_are_found_on_the_lines_the_guide_shows()
    {
        var result = Load(text => text
            .Replace("flag(step_done), reason: 先把急的办了", "flag(step_down), reason: 先把急的办了", StringComparison.Ordinal)
            .Replace("asked_by: [matter]", "asked_by: [mater]", StringComparison.Ordinal)
            .Replace("    points: 25", "    points: 30", StringComparison.Ordinal)
            .Replace("anger(qiangba) < 75", "anger(qiangba) < 很高", StringComparison.Ordinal)
            .Replace("cue: idle, lines: [我忙", "cue: idel, lines: [我忙", StringComparison.Ordinal));

        var guide = File.ReadAllText(Path.Combine(Guide, "README.md"));
        var shown = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).DistinctBy(d => d.Code).ToArray();
        shown.Length.ShouldBe(5);
        foreach (var d in shown)
        {
            guide.ShouldContain(FormattableString.Invariant($"{d.File}:{d.Line}:{d.Column}: 错误 {d.Code} {d.Message(System.Globalization.CultureInfo.InvariantCulture)}"));
        }
    }

    private static ScenarioResult Load(Func<string, string> change)
    {
        var folder = Path.Combine(Guide, "example");
        var files = PageCase.Texts(null).Where(text => text.Key.StartsWith("_shared/", StringComparison.Ordinal)).Select(text => (Path: text.Key, Text: text.Value))
            .Concat(Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), Text: change(File.ReadAllText(file).ReplaceLineEndings("\n")))));
        return ScenarioLoader.Load(ScenarioBundle.FromFiles(Id, files.Select(file => (file.Path, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Text)))), new() { AsOf = new(2026, 11, 22) });
    }
}
