using System.Text;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Coverage;
using Simulator.Scenarios.Tests.Diagnostics;
using Simulator.Scenarios.Walkthroughs;

namespace Simulator.Scenarios.Tests.Walkthroughs;

public sealed class CoverageTests
{
    [Fact]
    public void What_walkthroughs_reached_is_counted_and_the_rest_is_named()
    {
        var texts = PageCase.Texts(null);
        var result = ScenarioLoader.Load(ScenarioBundle.FromFiles(PageCase.Id, texts.Select(text => (text.Key, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text.Value)))));
        var reader = new EmbeddedReader();
        var played = result.Walkthroughs.ToDictionary(walk => walk.Name, walk => WalkthroughRunner.Run(result.Scenario!, walk, reader).History);

        var none = CaseCoverage.Of(result.Scenario!, []);
        none.Percent.ShouldBe(0);
        none.Parts.Select(part => part.Unreached.Length).ShouldBe([3, 8, 5, 1, 1, 1, 4]);

        var all = CaseCoverage.Of(result.Scenario!, played.Values);
        Unreached(all, CoverageKind.Stages).ShouldBeEmpty();
        Unreached(all, CoverageKind.Facts).ShouldBeEmpty();
        Unreached(all, CoverageKind.Interactions).ShouldBeEmpty();
        Unreached(all, CoverageKind.KeyActions).ShouldBeEmpty();
        Unreached(all, CoverageKind.Injects).ShouldBeEmpty();
        Unreached(all, CoverageKind.Endings).ShouldBe(["fair", "time_up"]);
        Unreached(all, CoverageKind.Transitions).ShouldBe(["s1->failed 吓唬人、伤人的话", "s1->fair 只听到表面", "s2->fair 说了半天没说定"]);

        var good = CaseCoverage.Of(result.Scenario!, [played["good"]]);
        Unreached(good, CoverageKind.Endings).ShouldBe(["fair", "failed", "unsafe", "time_up"]);
        Unreached(good, CoverageKind.Injects).ShouldBe(["e1"]);
        (good.Reached, good.Total, good.Percent).ShouldBe((13, 23, 56));
    }

    private static string[] Unreached(CaseCoverage coverage, CoverageKind kind) => [.. coverage.Parts.Single(part => part.Kind == kind).Unreached];
}
