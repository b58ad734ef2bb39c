using Simulator.Core.Reviews.Rejudging;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Walkthroughs;

namespace Simulator.Scenarios.Tests.Rejudging;

/// <summary>Sessions of every case of the product, judged again by the program that judged them: nothing may differ.</summary>
public sealed class UnchangedEngineTests
{
    private static readonly EmbeddedReader Reader = new();

    public static TheoryData<string> Cases => [.. new ScenarioCatalog(Root()).List().Select(h => h.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_walkthrough_judged_again_has_the_evidence_and_the_card_it_had(string id)
    {
        var loaded = ScenarioLoader.Load(ScenarioBundle.ReadFolder(Root(), id)!);
        var scenario = loaded.Scenario!;
        loaded.Walkthroughs.ShouldNotBeEmpty();
        foreach (var walkthrough in loaded.Walkthroughs)
        {
            var history = WalkthroughRunner.Run(scenario, walkthrough, Reader).History;

            var again = Rereading.Of(history, scenario, Reader);

            again.Obstacle.ShouldBeNull(walkthrough.Name);
            again.Overlay.Turns.Keys.ShouldBeEmpty(walkthrough.Name);
        }
    }

    [Fact]
    public void A_key_action_that_asks_for_more_is_the_only_thing_that_changes()
    {
        var loaded = ScenarioLoader.Load(ScenarioBundle.ReadFolder(Root(), "burst-pipe")!);
        var history = WalkthroughRunner.Run(loaded.Scenario!, loaded.Walkthroughs.First(w => w.Name == "good"), Reader).History;
        var before = ScoreCardBuilder.Build(SessionRecord.Of(history));
        var dropped = before.KeyActions.First(k => k.Status != Core.Residents.KeyActionStatus.Missed).Id;
        var never = Core.Scenarios.Conditions.ConditionParser.Parse("turn >= 1000").Condition!;
        var stricter = loaded.Scenario! with
        {
            KeyActions = [.. loaded.Scenario!.KeyActions.Select(k => k.Id == dropped ? k with { Done = never, Late = never, Partly = null } : k)],
        };

        var again = Rereading.Of(history, stricter, Reader);

        var after = ScoreCardBuilder.Build(SessionRecord.Of(again.Overlay.ApplyTo(history, stricter)));
        after.KeyActions.Zip(before.KeyActions).Where(p => p.First.Status != p.Second.Status).Select(p => p.First.Id).ShouldBe([dropped]);
        after.Total!.Value.ShouldBeLessThan(before.Total!.Value);
        after.EndingId.ShouldBe(before.EndingId);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Simulator.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "scenarios");
    }
}
