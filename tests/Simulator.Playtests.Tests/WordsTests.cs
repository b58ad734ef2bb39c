using Simulator.Scenarios.Players;

namespace Simulator.Playtests.Tests;

/// <summary>The words of simulated trainees were not learnt from.</summary>
public sealed class WordsTests
{
    private static readonly string[] Cases = ["burst-pipe", "cold-radiators", "wool-fever"];

    [Fact]
    public void No_wording_equals_or_nearly_equals_an_example_of_a_topic()
    {
        foreach (var id in Cases)
        {
            var (scenario, book, _) = Shipped.Load(id);

            PlayerOverlap.Find(scenario, PlayerWords.Of(book)).ShouldBeEmpty(id);
        }
    }

    [Fact]
    public void Files_of_the_shipped_cases_have_nothing_to_repair()
    {
        foreach (var id in Cases)
        {
            Shipped.Load(id).Diagnostics.Where(d => d.File.EndsWith("players.yaml", StringComparison.Ordinal)).Select(d => d.ToString()).ShouldBeEmpty(id);
        }
    }

    [Fact]
    public void Every_act_a_skill_uses_has_phrases_in_several_voices()
    {
        var (_, book, _) = Shipped.Load("burst-pipe");
        foreach (var act in book.Skills.SelectMany(s => s.Slips.Concat(s.Idle)).Distinct())
        {
            var banks = book.Phrases.Where(p => p.Act == act).ToList();

            banks.Sum(b => b.Say.Length).ShouldBeGreaterThanOrEqualTo(25, act.ToString());
            banks.Select(b => b.Voice).Distinct().Count().ShouldBeGreaterThanOrEqualTo(3, act.ToString());
        }
    }
}
