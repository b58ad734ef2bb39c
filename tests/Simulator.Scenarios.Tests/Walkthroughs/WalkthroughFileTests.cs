using System.Text;
using Simulator.Scenarios.Walkthroughs;

namespace Simulator.Scenarios.Tests.Walkthroughs;

public sealed class WalkthroughFileTests
{
    private static (Walkthrough? Walkthrough, string[] Codes) Parse(string text)
    {
        var (walkthrough, diagnostics) = WalkthroughFile.Parse("x/walkthroughs/good.yaml", Encoding.UTF8.GetBytes(text));
        return (walkthrough, [.. diagnostics.Select(d => d.Code)]);
    }

    [Fact]
    public void Turns_expectations_ending_and_score_are_read()
    {
        var (walk, codes) = Parse("""
            name: good
            title: 好
            seed: 9
            turns:
              - say: 您好
                expect: [stage(s1), "at(me, stairs)"]
              - wait: true
              - say: ""
            ending: good
            score: {min: 80}
            expect: known(f1)
            """);

        codes.ShouldBeEmpty();
        walk!.Seed.ShouldBe(9);
        walk.Turns.Select(turn => turn.Text).ShouldBe(["您好", "/wait", ""]);
        walk.Turns[0].Expects.Select(expect => expect.Condition.Text).ShouldBe(["in_stage(s1)", "at(me, stairs)"]);
        walk.Turns[0].Expects[1].At.ShouldSatisfyAllConditions(at => at.Line.ShouldBe(6), at => at.Column.ShouldBe(25));
        (walk.Ending, walk.ScoreMin, walk.ScoreMax).ShouldBe(("good", 80, null));
        walk.Expects.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("name: good\ntitle: x\nturns: []\nending: good\n", "SIM0045")]
    [InlineData("name: good\ntitle: x\nturns: [{say: a, wait: true}]\nending: good\n", "SIM0053")]
    [InlineData("name: good\ntitle: x\nturns: [{}]\nending: good\n", "SIM0053")]
    [InlineData("name: good\ntitle: x\nturns: [{say: a}]\nending: good\nscore: {min: 80, max: 70}\n", "SIM0103")]
    [InlineData("name: good\ntitle: x\nturns: [{say: a}]\nending: good\nscore: {min: 800}\n", "SIM0038")]
    [InlineData("name: good\ntitle: x\nturns: [{says: a}]\nending: good\n", "SIM0034")]
    public void Mistakes_are_named(string text, string code) => Parse(text).Codes.ShouldContain(code);
}
