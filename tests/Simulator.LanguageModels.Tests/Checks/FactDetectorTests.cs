using System.Text.Json;
using Simulator.LanguageModels.Checks.Facts;
using Simulator.LanguageModels.Tests.Support;
using Xunit.Abstractions;

namespace Simulator.LanguageModels.Tests.Checks;

public sealed class FactDetectorTests(ITestOutputHelper output)
{
    [Fact]
    public void Facts_are_heard_in_other_words()
    {
        var (heard, all) = (0, 0);
        foreach (var line in File.ReadLines(Cases.Data("fact-paraphrases.jsonl")))
        {
            var item = JsonSerializer.Deserialize<Paraphrase>(line, JsonSerializerOptions.Web)!;
            var detector = FactDetectors.For(Cases.Scenario(item.Case))[item.Fact]!;
            all++;
            if (detector.Hears(item.Text))
            {
                heard++;
            }
            else
            {
                output.WriteLine($"missed {item.Case} {item.Fact} {detector.Score(item.Text):0.0} {item.Text}");
            }
        }

        output.WriteLine($"{heard} of {all}");
        all.ShouldBeGreaterThanOrEqualTo(110);
        ((double)heard / all).ShouldBeGreaterThanOrEqualTo(0.93);
    }

    [Fact]
    public void Every_fact_of_every_case_is_heard_in_the_authors_words()
    {
        foreach (var id in Cases.All)
        {
            var scenario = Cases.Scenario(id);
            var detectors = FactDetectors.For(scenario);
            foreach (var fact in scenario.Facts)
            {
                detectors[fact.Id]!.Hears(fact.Text).ShouldBeTrue($"{id} {fact.Id}");
                foreach (var told in scenario.Lines.Where(b => b.Cue == $"fact:{fact.Id}:tell").SelectMany(b => b.Lines))
                {
                    detectors[fact.Id]!.Hears(told.Text).ShouldBeTrue($"{id} {fact.Id} {told.Text}");
                }
            }
        }
    }

    [Fact]
    public void Facts_pulled_apart_or_backwards_are_heard()
    {
        foreach (var id in Cases.All)
        {
            var scenario = Cases.Scenario(id);
            foreach (var fact in scenario.Facts)
            {
                var detector = FactDetectors.For(scenario)[fact.Id]!;
                detector.Hears(string.Join(' ', fact.Text.AsEnumerable())).ShouldBeTrue($"{id} {fact.Id} spaced");
                detector.Hears(string.Join('、', fact.Text.AsEnumerable())).ShouldBeTrue($"{id} {fact.Id} marked");
                detector.Hears(string.Concat(fact.Text.Reverse())).ShouldBeTrue($"{id} {fact.Id} backwards");
                detector.Hears(string.Join("\u200B", fact.Text.AsEnumerable())).ShouldBeTrue($"{id} {fact.Id} invisible");
            }
        }
    }

    [Theory]
    [InlineData("18000块", "一万八块")]
    [InlineData("1.8万", "一万八")]
    [InlineData("16件", "十六件")]
    [InlineData("两次", "二次")]
    [InlineData("40来分钟", "四十来分钟")]
    [InlineData("300", "三百")]
    public void Numbers_are_spelled(string written, string spelled) => NumberWords.Spell(written).ShouldBe(spelled);

    private sealed record Paraphrase(string Case, string Fact, string Text);
}
