using System.Globalization;
using Simulator.Core.Scenarios;

namespace Simulator.Scenarios.Tests;

public sealed class ScenarioGraphTests
{
    private static Scenario Tiny { get; } = ScenarioLoader.Load(TinyCase.Bundle()).Scenario!;

    private static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-CN");

    [Fact]
    public void Mermaid_shows_titles_roads_and_kinds_of_endings()
    {
        var text = ScenarioGraph.Mermaid(Tiny, Chinese);

        text.ShouldStartWith("stateDiagram-v2\n");
        text.ShouldContain("state \"s0 楼道\" as s0");
        text.ShouldContain("s0 --> s1 : 一轮结束");
        text.ShouldContain("s1 --> s4 : 时间用完");
        text.ShouldContain("class s2 good\n");
        text.ShouldNotContain('\r');
    }

    [Fact]
    public void Dot_shows_titles_roads_and_kinds_of_endings()
    {
        var text = ScenarioGraph.Dot(Tiny, CultureInfo.GetCultureInfo("en"));

        text.ShouldStartWith("digraph {");
        text.ShouldContain("s0 -> s1 [label=\"turn over [flag(valve_closed)] / 水停了\"]");
        text.ShouldContain("s3 [style=\"rounded,filled\", fillcolor=\"#d9d9d9\"];");
        text.ShouldEndWith("}\n");
    }

    [Fact]
    public void Residents_and_injects_stand_beside_the_stages_they_belong_to()
    {
        var mermaid = ScenarioGraph.Mermaid(Tiny, Chinese);
        mermaid.ShouldContain("    note right of s0\n        居民 王姐（楼道）\n        电话 派出所值班\n        先开口：王姐\n        安全注入 e1：turn #62;#61; 3 and in_stage#40;s0#41;\n    end note\n");
        mermaid.ShouldNotContain("note right of s1");

        ScenarioGraph.Dot(Tiny, CultureInfo.GetCultureInfo("en")).ShouldContain("note_s0 [shape=note, label=\"resident 王姐 (楼道)\\nphone 派出所值班\\nopens: 王姐\\nsafety inject e1: turn >= 3 and in_stage(s0)\"];");
    }

    [Fact]
    public void Endings_by_effect_are_roads_of_the_stage_they_are_tied_to()
    {
        var (bundle, _, _) = TinyCase.With("tiny/scenario.yaml", "effects: [{mood: wang, anger: +4}]", "effects: [{end: bad}‹]");
        var edges = new StageMachine(ScenarioLoader.Load(bundle).Scenario!).Definition.Describe().Edges;

        edges.Where(edge => edge.Trigger == StageTrigger.EndedByEffect).Select(edge => (edge.From.Id, edge.To.Id)).ShouldBe([("s0", "bad")]);
    }
}
