using System.Globalization;
using System.Text;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Coverage;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Walkthroughs;

namespace Simulator.Scenarios.Tests.Diagnostics;

/// <summary>The pages writers read are true: the wrong example is reported under the page's code, the right one is not.</summary>
public sealed class DiagnosticPageTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Lazy<EmbeddedReader> Reader = new(() => new EmbeddedReader());

    public static TheoryData<string> Codes() => new([.. DiagnosticCatalog.All.Select(kind => kind.Code)]);

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code() =>
        Directory.GetFiles(DiagnosticPage.Folder, "SIM*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)
            .ShouldBe(DiagnosticCatalog.All.Select(kind => kind.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void The_list_of_pages_names_them_all()
    {
        var list = File.ReadAllText(Path.Combine(DiagnosticPage.Folder, "README.md"));
        DiagnosticCatalog.All.ShouldAllBe(kind => list.Contains($"[{kind.Code}]({kind.Code}.md)"));
    }

    [Fact]
    public void The_case_the_examples_are_cut_from_has_no_mistake()
    {
        foreach (var family in new[] { null, "mental_crisis" })
        {
            Found(PageCase.Texts(family), Today, playWalkthroughs: true).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_wrong_example_has_its_code_and_the_right_one_has_not(string code)
    {
        var page = DiagnosticPage.Read(code);
        page.Text.ShouldStartWith($"# {code} ");
        foreach (var heading in new[] { "错的", "对的", "怎么改" })
        {
            page.Text.ShouldContain($"\n## {heading}\n");
        }

        if (page.Trial is { } trial)
        {
            // Links need a privilege there.
            if (OperatingSystem.IsWindows() && code is "SIM0015" or "SIM0022")
            {
                return;
            }

            Trial(code, trial).Distinct().ShouldBe([code, .. page.Also], ignoreOrder: true);
            return;
        }

        var day = page.AsOf is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : Today;
        var plays = code.StartsWith("SIM09", StringComparison.Ordinal);
        Found(With(page, page.Wrong), day, plays).Distinct().ShouldBe([code, .. page.Also], ignoreOrder: true);
        Found(With(page, page.Right), day, plays).ShouldNotContain(code);
    }

    private static Dictionary<string, string> With(DiagnosticPage page, (string File, string Text) example)
    {
        var texts = PageCase.Texts(page.Family);
        if (!page.Code.StartsWith("SIM04", StringComparison.Ordinal))
        {
            // Simulated trainees come after the case: a mistake in the case would be reported once more through them.
            texts.Remove(PageCase.Path("players.yaml"));
        }

        if (page.Name is { } name)
        {
            texts["_shared/block-list.yaml"] += $"  - {name}\n";
        }

        if (page.MethodWord is { } word)
        {
            texts["_shared/method-words.yaml"] += $"  - {word}\n";
        }

        var path = PageCase.Path(example.File);
        texts[path].Split(page.Anchor).Length.ShouldBe(2, $"{path} must hold once: {page.Anchor}");
        texts[path] = texts[path].Replace(page.Anchor, example.Text, StringComparison.Ordinal);
        return texts;
    }

    private static string[] Found(Dictionary<string, string> texts, DateOnly day, bool playWalkthroughs)
    {
        var files = texts.Select(text => (text.Key, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text.Value)));
        var result = ScenarioLoader.Load(ScenarioBundle.FromFiles(PageCase.Id, files), new() { AsOf = day });
        var found = result.Diagnostics.Select(d => d.Code).ToList();
        if (playWalkthroughs && result.Scenario is { } scenario)
        {
            WalkthroughOutcome[] outcomes = [.. result.Walkthroughs.Select(walk => WalkthroughRunner.Run(scenario, walk, Reader.Value))];
            found.AddRange(outcomes.SelectMany(outcome => WalkthroughFindings.Of(PageCase.Id, outcome)).Select(d => d.Code));
            found.AddRange(WalkthroughFindings.Of(scenario, CaseCoverage.Of(scenario, outcomes.Select(outcome => outcome.History))).Select(d => d.Code));
        }

        return [.. found];
    }

    // Damage that a text cannot show is done to real files.
    private static IEnumerable<string> Trial(string code, string trial)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, text) in PageCase.Texts(null))
        {
            folder.Write(path, text);
        }

        var (what, file) = (trial.Split(' ')[0], Path.Combine(folder.Path, PageCase.Id, trial.Split(' ')[1]));
        switch (what)
        {
            case "删掉":
                File.Delete(file);
                break;
            case "太大":
                File.WriteAllText(file, new string('a', 1_000_000));
                break;
            case "乱码":
                File.WriteAllBytes(file, [0xC4, 0xE3]);
                break;
            case "双字节":
                File.WriteAllText(file, "- a\n", Encoding.Unicode);
                break;
            case "太深":
                File.WriteAllText(file, new string('[', 10_000));
                break;
            case "太多":
                File.WriteAllText(file, string.Concat(Enumerable.Repeat("- a\n", 20_001)));
                break;
            case "写空":
                File.WriteAllText(file, "# 还没写\n");
                break;
            case "两百处":
                File.WriteAllText(file, string.Concat(Enumerable.Repeat("- *a\n", 300)));
                break;
            case "新建":
                File.WriteAllText(file, "- a\n");
                break;
            case "很多":
                Enumerable.Range(0, 65).ToList().ForEach(n => File.WriteAllText(Path.Combine(file, $"w{n}.yaml"), "name: x\n"));
                break;
            case "链接":
                File.CreateSymbolicLink(file, Path.Combine(DiagnosticPage.Folder, "README.md"));
                break;
            default:
                what.ShouldBe("打不开", code);
                File.CreateSymbolicLink(file, Path.Combine(folder.Path, PageCase.Id, "gone.yaml"));
                break;
        }

        return [.. ScenarioLoader.Load(ScenarioBundle.ReadFolder(folder.Path, PageCase.Id)!, new() { AsOf = Today }).Diagnostics.Select(d => d.Code)];
    }
}
