using System.Text;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Drafting;

namespace Simulator.Scenarios.Tests.Drafting;

public sealed class CaseDraftTests
{
    private const string Story = """
        # 茶馆半夜的音箱

        5月12日晚上，社区接到金珠西路158号3单元402室王建国大爷的电话（13800138000），说楼下茶馆的音箱震得他心慌。
        网格员赵敏赶到茶馆，老板次仁啦说：“我这是小本生意，你们凭什么管我？”
        后来赵敏单独和王大爷在楼道里说话，才知道他装了支架，一直没告诉儿子王强。
        突然有客人往楼上扔了一只瓶子。
        最后三方在会议室坐下来，约定九点以后关低音。
        """;

    [Fact]
    public void Personal_data_is_in_no_file_of_the_draft()
    {
        var all = string.Concat(DraftWriter.Write("tea-night", CaseDraft.From(Story)).Select(f => f.Text));

        foreach (var value in new[] { "王建国", "赵敏", "次仁", "王强", "13800138000", "158号", "402" })
        {
            all.ShouldNotContain(value);
        }
    }

    [Fact]
    public void Story_gives_people_places_facts_stages_and_events()
    {
        var draft = CaseDraft.From(Story);

        draft.Title.ShouldBe("茶馆半夜的音箱");
        draft.Places.Select(p => p.Id).ShouldBe(["stairs", "meeting", "shop"]);
        draft.People.Length.ShouldBeGreaterThanOrEqualTo(3);
        draft.Facts.ShouldContain(f => f.Text.Contains("支架"));
        draft.Stages.Length.ShouldBeGreaterThanOrEqualTo(3);
        draft.Events.ShouldHaveSingleItem().ShouldContain("瓶子");
        draft.People.SelectMany(p => p.Quotes).ShouldContain("我这是小本生意，你们凭什么管我？");
    }

    [Fact]
    public void Draft_says_that_it_is_one_and_loads()
    {
        var texts = TinyCase.Texts().Where(t => t.Key.StartsWith("_shared/", StringComparison.Ordinal)).ToDictionary();
        foreach (var (path, text) in DraftWriter.Write("tea-night", CaseDraft.From(Story)).Where(f => f.Path.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            // The tiny shared data knows two temperaments only.
            texts[$"tea-night/{path}"] = text.Replace("{anxious: 1.0}", "{fiery: 1.0}", StringComparison.Ordinal);
        }

        var result = ScenarioLoader.Load(ScenarioBundle.FromFiles("tea-night", texts.Select(t => (t.Key, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(t.Value)))));

        texts["tea-night/scenario.yaml"].ShouldContain("grade: draft");
        result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error && d.Args is not ["grade", ..]).Select(d => d.ToString()).ShouldBeEmpty();
        result.Diagnostics.ShouldContain(d => d.Descriptor == DiagnosticCatalog.Todo);
    }

    [Theory]
    [InlineData("")]
    [InlineData("今天没有事。")]
    [InlineData("\"引号\"{大括号}: 冒号 # 井号\n- 横线")]
    public void Any_text_becomes_files(string text) => DraftWriter.Write("x", CaseDraft.From(text)).Length.ShouldBe(3);
}
