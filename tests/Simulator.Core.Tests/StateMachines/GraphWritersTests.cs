using Simulator.Core.StateMachines;

namespace Simulator.Core.Tests.StateMachines;

public sealed class GraphWritersTests
{
    [Fact]
    public void Mermaid_draws_the_ticket_table() => MermaidWriter.Write(TicketTable.Rows().Build().Describe()).ShouldBe(
        """
        stateDiagram-v2
            state "Draft" as s0
            state "Open" as s1
            state "Closed" as s2
            [*] --> s0
            s0 --> s1 : Submit #91;address known #38; deadline known#93; / complete
            s0 --> s0 : ⊘ Remind
            s1 --> s1 : Remind
            s0 --> s2 : Discard / discarded
            s1 --> s2 : Discard / discarded
            s2 --> [*]

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Dot_draws_the_ticket_table() => DotWriter.Write(TicketTable.Rows().Build().Describe()).ShouldBe(
        """
        digraph {
            rankdir=LR;
            node [shape=box, style=rounded];
            start [shape=point];
            s0 [label="Draft"];
            s1 [label="Open"];
            s2 [label="Closed", peripheries=2];
            start -> s0;
            s0 -> s1 [label="Submit [address known &amp; deadline known] / complete"];
            s0 -> s0 [label="⊘ Remind", style=dashed];
            s1 -> s1 [label="Remind"];
            s0 -> s2 [label="Discard / discarded"];
            s1 -> s2 [label="Discard / discarded"];
        }

        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("安抚：情绪", "安抚：情绪")]
    [InlineData("说\"停\"", "说#34;停#34;")]
    [InlineData("一\r\n二\n三", "一<br/>二<br/>三")]
    [InlineData("a:b;c#d%%{x}", "a#58;b#59;c#35;d#37;#37;#123;x#125;")]
    [InlineData("<b>\\n", "#60;b#62;#92;n")]
    [InlineData("tab\tbell\a", "tab bell ")]
    [InlineData("", "#160;")]
    public void Mermaid_writes_any_text_as_text(string name, string expected) =>
        MermaidWriter.Write(OneState(), _ => name).ShouldContain($"state \"{expected}\" as s0\n");

    [Theory]
    [InlineData("安抚：情绪", "安抚：情绪")]
    [InlineData("说\"停\"", "说\\\"停\\\"")]
    [InlineData("一\r\n二\n三", "一\\n二\\n三")]
    [InlineData("ends with \\", "ends with \\\\")]
    [InlineData("&lt;", "&amp;lt;")]
    public void Dot_writes_any_text_as_text(string name, string expected) =>
        DotWriter.Write(OneState(), _ => name).ShouldContain($"s0 [label=\"{expected}\"];\n");

    [Fact]
    public void Writers_use_the_names_they_are_given()
    {
        var graph = TicketTable.Rows().Build().Describe();

        MermaidWriter.Write(graph, triggerName: trigger => trigger == Step.Remind ? "催办" : "别的").ShouldContain("⊘ 催办");
        DotWriter.Write(graph, triggerName: trigger => trigger == Step.Remind ? "催办" : "别的").ShouldContain("⊘ 催办");
    }

    private static StateMachineGraph<int, int> OneState() => new StateMachineBuilder<int, int, int>().Initial(1).Build().Describe();
}
