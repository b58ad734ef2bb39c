namespace Simulator.Scenarios.Tests;

public sealed class ScenarioCatalogTests
{
    private static string Head(string id) => $"id: {id}\ntitle: 题目\ntitle_en: Title\ncategory: neighbour_dispute\ndifficulty: 2\n";

    [Fact]
    public void Headers_are_listed() =>
        new ScenarioCatalog(TinyCase.Root).List().ShouldBe(
            [new ScenarioHeader("tiny", "滴水的水管", "The dripping pipe", "neighbour_dispute", 1, null)]);

    [Fact]
    public void Broken_cases_are_flagged_and_hide_nobody()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b-good/scenario.yaml", Head("b-good"));
        folder.Write("a-tabs/scenario.yaml", "id: a-tabs\n\ttitle: x\n");
        folder.Write("c-nested/scenario.yaml", new string('[', 10_000));
        folder.Write("d-empty/scenario.yaml", "");
        folder.Write("e-renamed/scenario.yaml", Head("other"));
        folder.Write("f-nothing/readme.txt", "");
        folder.Write("g-binary/scenario.yaml", "\0\0\0");
        folder.Write("h-half/scenario.yaml", "id: h-half\ntitle: 题目\n");
        folder.Write("Not An Id/scenario.yaml", Head("x"));

        var list = new ScenarioCatalog(folder.Path).List();

        list.Select(header => (header.Id, header.Problem?.Code)).ShouldBe(
            [("a-tabs", "SIM0011"), ("b-good", null), ("c-nested", "SIM0033"), ("d-empty", "SIM0033"), ("e-renamed", "SIM0042"), ("f-nothing", "SIM0001"), ("g-binary", "SIM0004"), ("h-half", "SIM0033")]);
        list.Single(header => header.Id == "h-half").Title.ShouldBe("题目");
    }

    [Fact]
    public void Only_the_head_is_looked_at()
    {
        using var folder = new TemporaryFolder();
        folder.Write("long/scenario.yaml", Head("long") + "broken: [[[\n\t" + new string('中', 500_000));

        new ScenarioCatalog(folder.Path).List().ShouldHaveSingleItem().IsBroken.ShouldBeFalse();
    }

    [Fact]
    public void A_missing_folder_has_no_cases() =>
        new ScenarioCatalog(Path.Combine(TinyCase.Root, "nowhere")).List().ShouldBeEmpty();
}
