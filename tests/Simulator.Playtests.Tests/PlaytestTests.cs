using Simulator.Playtests.Figures;
using Simulator.Scenarios.Players;

namespace Simulator.Playtests.Tests;

/// <summary>Simulated trainees on the shipped cases. What a case has not reached yet stands in docs/validity.md, not here.</summary>
public sealed class PlaytestTests
{
    private const int Runs = 6;

    [Theory]
    [InlineData("burst-pipe")]
    [InlineData("cold-radiators")]
    [InlineData("wool-fever")]
    public void Shipped_case_tells_good_work_from_bad_and_always_ends(string id)
    {
        var (scenario, book, _) = Shipped.Load(id);

        var report = PlaytestReport.Of(scenario, Playtest.Run(scenario, book, new(Runs, 1)));

        report.Endless.ShouldBe(0);
        report.Spearman!.Value.ShouldBeGreaterThan(0.8);
        report.Findings.Where(f => f.Id is "harmful_max" or "stuffer_below_competent" or "polite_below_competent").ShouldAllBe(f => f.Met);
        report.Coverage.Single(c => c.Kind == "key_actions").Missed.ShouldBeEmpty();
    }

    [Fact]
    public void Same_seed_says_the_same_words_with_any_number_of_workers()
    {
        var (scenario, book, _) = Shipped.Load("burst-pipe");

        var alone = Playtest.Run(scenario, book, new(2, 7, Workers: 1));
        var together = Playtest.Run(scenario, book, new(2, 7, Workers: 4));

        together.Select(r => string.Join('\n', r.Turns)).ShouldBe(alone.Select(r => string.Join('\n', r.Turns)));
        together.Select(r => r.Score).ShouldBe(alone.Select(r => r.Score));
    }

    [Fact]
    public void Another_seed_says_other_words()
    {
        var (scenario, book, _) = Shipped.Load("burst-pipe");
        var one = book with { Skills = [book.Skills.Single(s => s.Skill == PlayerSkill.Expert)] };

        Playtest.Run(scenario, one, new(1, 1))[0].Turns.ShouldNotBe(Playtest.Run(scenario, one, new(1, 2))[0].Turns);
    }

    [Fact]
    public void Stop_is_obeyed()
    {
        var (scenario, book, _) = Shipped.Load("burst-pipe");
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Should.Throw<OperationCanceledException>(() => Playtest.Run(scenario, book, new(1, 1), cancel: stop.Token));
    }

    [Fact]
    public void Trainees_are_told_nothing_that_a_person_could_not_see()
    {
        var seen = typeof(Playing.Sight).GetProperties().Select(p => p.Name).Concat(typeof(Playing.Sight).GetMethods().Select(m => m.Name));

        seen.ShouldNotContain(n => n.Contains("Mood") || n.Contains("Trust") || n.Contains("Scene") || n.Contains("State"));
    }
}
