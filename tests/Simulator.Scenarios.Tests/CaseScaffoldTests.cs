using System.Text;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Scaffolds;
using Simulator.Scenarios.Tests.Diagnostics;
using Simulator.Scenarios.Walkthroughs;

namespace Simulator.Scenarios.Tests;

/// <summary>What <c>simulator new</c> writes is a draft that can be checked and played at once.</summary>
public sealed class CaseScaffoldTests
{
    private static readonly Lazy<EmbeddedReader> Reader = new(() => new EmbeddedReader());

    public static TheoryData<string> Families() => new([.. CaseScaffold.FamilyIds]);

    [Fact]
    public void There_is_a_template_for_every_family() =>
        CaseScaffold.FamilyIds.ShouldBe(["facility_failure", "hardship_support", "mental_crisis", "neighbour_dispute", "public_health", "street_order"]);

    [Theory]
    [MemberData(nameof(Families))]
    public void A_new_case_is_a_draft_without_mistakes_whose_walkthroughs_pass(string family)
    {
        var result = Load(family);

        result.Diagnostics.Where(d => d.Code != DiagnosticCatalog.Todo.Code).ShouldBeEmpty();
        result.Diagnostics.Count.ShouldBeGreaterThan(4, "the writer is told what to change");
        var scenario = result.Scenario.ShouldNotBeNull();
        scenario.Grade.ShouldBe(CaseGrade.Draft);
        scenario.Residents.Length.ShouldBe(2);
        scenario.Lines.Sum(bank => bank.Lines.Length).ShouldBeLessThanOrEqualTo(40);
        result.Walkthroughs.Length.ShouldBe(3);
        foreach (var walkthrough in result.Walkthroughs)
        {
            WalkthroughFindings.Of(scenario.Id, WalkthroughRunner.Run(scenario, walkthrough, Reader.Value)).ShouldBeEmpty(walkthrough.Name);
        }
    }

    [Fact]
    public void Nothing_is_left_to_fill_in_by_the_program()
    {
        foreach (var (path, text) in CaseScaffold.FamilyIds.SelectMany(family => CaseScaffold.Create("x", family)))
        {
            text.ShouldNotContain('«', path);
            text.ShouldNotContain('\r', path);
        }
    }

    [Theory]
    [InlineData("../x", "street_order")]
    [InlineData("x", "nothing")]
    public void What_is_no_id_or_no_family_is_refused(string id, string family) =>
        Should.Throw<ArgumentException>(() => CaseScaffold.Create(id, family));

    private static ScenarioResult Load(string family)
    {
        var files = PageCase.Texts(null).Where(text => text.Key.StartsWith("_shared/", StringComparison.Ordinal)).Select(text => (Path: text.Key, Text: text.Value))
            .Concat(CaseScaffold.Create("new-case", family).Select(file => (Path: "new-case/" + file.Path, file.Text)));
        var bundle = ScenarioBundle.FromFiles("new-case", files.Select(file => (file.Path, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Text))));
        return ScenarioLoader.Load(bundle, new() { AsOf = new(2026, 11, 22) });
    }
}
