using Simulator.Console.Tests.Processes;
using Simulator.Core.Residents;
using Simulator.Core.Understanding;
using Simulator.Scenarios;
using Simulator.Scenarios.Walkthroughs;

namespace Simulator.Console.Tests.Contract;

/// <summary>Long sessions of the product's cases stay believable: nobody ends at full trust without a trace of anger, nobody boils over out of sight.</summary>
public sealed class LongSessionTests
{
    private static readonly EmbeddedReader Reader = new();

    [Theory]
    [InlineData("burst-pipe", "good", "wang sangzhu")]
    [InlineData("burst-pipe", "good-2", "wang sangzhu")]
    [InlineData("burst-pipe", "veteran", "wang sangzhu")]
    [InlineData("cold-radiators", "good", "yangjin maqiang chen luobu")]
    [InlineData("cold-radiators", "good-2", "yangjin maqiang chen luobu")]
    [InlineData("wool-fever", "good", "bianba qijia")]
    [InlineData("wool-fever", "good-2", "bianba qijia")]
    [InlineData("wool-fever", "good-3", "bianba qijia")]
    public void Good_walkthrough_ends_short_of_the_ends_of_the_scale(string id, string name, string main)
    {
        var end = End(id, name);
        foreach (var resident in main.Split(' '))
        {
            end.Residents[resident].Mood.Trust.ShouldBeInRange(62, 88, resident);
            end.Residents[resident].Mood.Anger.ShouldBeInRange(16, 45, resident);
        }
    }

    [Theory]
    [InlineData("good")]
    [InlineData("good-2")]
    [InlineData("veteran")]
    public void Resident_who_was_sent_home_early_does_not_boil_over_there(string name) =>
        End("burst-pipe", name).Residents["pingcuo"].Mood.Anger.ShouldBeLessThan(75);

    private static Scene End(string id, string name)
    {
        var loaded = ScenarioLoader.Load(ScenarioBundle.ReadFolder(Repository.Of("scenarios"), id)!);
        return WalkthroughRunner.Run(loaded.Scenario!, loaded.Walkthroughs.Single(w => w.Name == name), Reader).History.State.Scene;
    }
}
