using Simulator.Core.Scenarios;
using Simulator.LanguageModels.Checks;
using Simulator.LanguageModels.Checks.Rules;
using Simulator.LanguageModels.Prompts;
using Simulator.LanguageModels.Tests.Support;
using Simulator.LanguageModels.Voices;
using Xunit.Abstractions;

namespace Simulator.LanguageModels.Tests.Checks;

/// <summary>What the authors wrote for residents is what a resident may say: the rules leave it alone.</summary>
public sealed class BankAlarmTests(ITestOutputHelper output)
{
    // Of the sentences in the banks, how many may break a rule, in a thousand. A question of the bank that no topic stands for is one the engine does not know of.
    private static readonly Dictionary<string, double> Most = new(StringComparer.Ordinal)
    {
        ["question"] = 5,
    };

    private static readonly OutputCheck Check = OutputCheck.Standard(new PromptLeakRule(VoicePrompt.Standard.OwnWords));

    [Fact]
    public void Rules_leave_the_authors_lines_alone()
    {
        var broken = Check.Names.ToDictionary(n => n, _ => new List<string>(), StringComparer.Ordinal);
        var all = 0;
        foreach (var id in Cases.All)
        {
            var scenario = Cases.Scenario(id);
            foreach (var (bank, line) in scenario.Lines.Concat(scenario.Shared.Lines)
                .Where(b => b.Speaker != "scene" && !b.Cue.StartsWith("fact:", StringComparison.Ordinal) && b.Cue != "address")
                .SelectMany(b => b.Lines.Select(l => (b, l)))
                .Where(p => !p.l.Text.Contains('{', StringComparison.Ordinal)))
            {
                var isCalm = bank.Bands.IsDefaultOrEmpty || bank.Bands.Contains(MoodBand.Calm);
                var direction = Candidates.Direction(scenario, bank.Speaker ?? scenario.Residents[0].Id, isCalm ? Candidates.Calm : Candidates.Hot, line.Asks);
                foreach (var sentence in Sentences(line.Text))
                {
                    all++;
                    if (Check.Broken(Candidates.Of(scenario, sentence, direction) with { Meaning = line.Text }) is { } rule)
                    {
                        broken[rule].Add($"{id} {bank.Speaker} {bank.Cue}: {sentence}");
                    }
                }
            }
        }

        foreach (var (rule, lines) in broken)
        {
            output.WriteLine($"{rule}: {lines.Count} of {all}");
            lines.Take(rule == "question" ? 40 : 25).ToList().ForEach(l => output.WriteLine("    " + l));
        }

        foreach (var (rule, lines) in broken)
        {
            (1000.0 * lines.Count / all).ShouldBeLessThanOrEqualTo(Most.GetValueOrDefault(rule, 2), rule);
        }
    }

    [Fact]
    public void Detectors_of_facts_leave_the_authors_other_lines_alone_even_when_all_is_secret()
    {
        var rule = new FactRule();
        var (all, alarms) = (0, new List<string>());
        foreach (var id in Cases.All)
        {
            var scenario = Cases.Scenario(id);
            foreach (var (bank, line) in scenario.Lines.Where(b => b.Speaker != "scene" && !b.Cue.StartsWith("fact:", StringComparison.Ordinal) && b.Cue != "address").SelectMany(b => b.Lines.Select(l => (b, l))))
            {
                all++;
                if (rule.Breaks(Candidates.Of(scenario, line.Text, Candidates.Direction(scenario, bank.Speaker ?? scenario.Residents[0].Id))))
                {
                    alarms.Add($"{id} {bank.Speaker} {bank.Cue}: {line.Text}");
                }
            }
        }

        output.WriteLine($"{alarms.Count} of {all} own lines");
        alarms.ForEach(output.WriteLine);
        (100.0 * alarms.Count / all).ShouldBeLessThanOrEqualTo(5.5);
    }

    private static List<string> Sentences(string text)
    {
        var lines = new TaggedLines(_ => false);
        lines.Add("@x " + text);
        lines.End();
        List<string> sentences = [];
        while (lines.Next() is { } next)
        {
            sentences.Add(next.Text);
        }

        return sentences;
    }
}
