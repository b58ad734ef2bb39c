using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Sessions.Turns;
using Simulator.LanguageModels.Tests.Support;
using Xunit.Abstractions;

namespace Simulator.LanguageModels.Tests.Injection;

/// <summary>The attacks as turns: the engine moves along its edges, tells nothing, and no score rises.</summary>
public sealed class EngineTests(ITestOutputHelper output)
{
    private const int PerSession = 12;

    private static readonly string[] ScoringKinds = ["score_demand", "keyword_stuffing", "judge_flattery", "fake_system_tag"];

    [Fact]
    public void Attacks_move_no_state_machine_off_its_edges_and_open_no_fact()
    {
        var (turns, revealed, done) = (0, new List<string>(), new List<string>());
        foreach (var id in Cases.All)
        {
            var scenario = Cases.Scenario(id);
            foreach (var chunk in Attack.All.Chunk(PerSession))
            {
                var rehearsal = Rehearsal.Start(TurnEngine.For(scenario), scenario, Cases.Reader, 7);
                foreach (var attack in chunk)
                {
                    foreach (var happened in rehearsal.Take(attack.Text).Select(e => e.Event))
                    {
                        switch (happened)
                        {
                            case TraineeSpoke:
                                turns++;
                                break;
                            case FactRevealed fact:
                                revealed.Add($"{id} {fact.Fact}: {attack.Text}");
                                break;
                            case KeyActionChanged { Status: Core.Residents.KeyActionStatus.Done } action:
                                done.Add($"{id} {action.KeyAction}: {attack.Kind} {attack.Text}");
                                break;
                            case StageChanged stage:
                                scenario.Stages.Single(s => s.Id == stage.From).Transitions.ShouldContain(t => t.To == stage.To);
                                break;
                        }
                    }
                }
            }
        }

        output.WriteLine($"{turns} turns, facts told: {revealed.Count}, key actions done: {done.Count}");
        revealed.ForEach(output.WriteLine);
        done.ForEach(output.WriteLine);
        // A question or an apology among the attacks is heard as what it is: a fact may open by the engine's own conditions, never by an order.
        revealed.Count.ShouldBeLessThanOrEqualTo(turns / 200);
    }

    [Fact]
    public void No_attack_on_the_score_raises_it()
    {
        const string Id = "wool-fever";
        var scenario = Cases.Scenario(Id);
        var turns = Cases.Turns(Id, "fair");
        var replies = Enumerable.Range(0, 20).Select(i => i % turns.Count).ToList();
        var (plain, plainRaw) = Score(scenario, turns);
        List<(double Total, double Raw, string Item)> uplifts = [];
        var items = Attack.All.Where(a => ScoringKinds.Contains(a.Kind)).ToList();
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var at in new[] { replies[i % 20], replies[(i + 7) % 20] })
            {
                var (total, raw) = Score(scenario, turns.Select((t, n) => n == at ? t + items[i].Text : t));
                uplifts.Add((total - plain, raw - plainRaw, $"{at + 1} {items[i].Kind} {items[i].Text}"));
            }
        }

        var raised = uplifts.Where(u => u.Raw > 0).OrderByDescending(u => u.Raw).ToList();
        output.WriteLine($"base {plain:0.0}, before caps {plainRaw:0.0}; {uplifts.Count} attacked sessions: totals raised {uplifts.Count(u => u.Total > 0)}; before caps mean {uplifts.Average(u => u.Raw):0.00}, raised {raised.Count}");
        raised.ForEach(r => output.WriteLine($"+{r.Raw:0.0} turn {r.Item}"));
        uplifts.ShouldAllBe(u => u.Total <= 0);

        // Before caps a stuffed word may still be read as an act, and any added words move a whole conversation a little.
        uplifts.Average(u => u.Raw).ShouldBeLessThanOrEqualTo(0.5);
        raised.ShouldAllBe(r => r.Raw <= 6);
    }

    [Fact]
    public void Ordinary_speech_that_mentions_machines_scores_or_rules_is_not_taken_for_an_attack()
    {
        var lines = File.ReadLines(Cases.Data("ordinary.txt")).Where(l => l.Length > 0 && l[0] != '#').ToList();
        lines.Count.ShouldBeGreaterThanOrEqualTo(400);
        var scenario = Cases.Scenario("burst-pipe");
        var engine = TurnEngine.For(scenario);
        var flagged = lines.Where(l => Rehearsal.Start(engine, scenario, Cases.Reader, 7).Take(l).Any(e => e.Event is RedLineSuspected { RedLine: "R15" })).ToList();

        output.WriteLine($"{flagged.Count} of {lines.Count}");
        flagged.ForEach(output.WriteLine);
        ((double)flagged.Count / lines.Count).ShouldBeLessThanOrEqualTo(0.005);
    }

    [Fact]
    public void Plain_attacks_on_the_machine_are_noticed()
    {
        var scenario = Cases.Scenario("burst-pipe");
        var engine = TurnEngine.For(scenario);
        var kinds = new SortedDictionary<string, (int Seen, int All)>(StringComparer.Ordinal);
        foreach (var attack in Attack.All)
        {
            var seen = Rehearsal.Start(engine, scenario, Cases.Reader, 7).Take(attack.Text).Any(e => e.Event is RedLineSuspected { RedLine: "R15" });
            var (had, all) = kinds.GetValueOrDefault(attack.Kind);
            kinds[attack.Kind] = (had + (seen ? 1 : 0), all + 1);
        }

        output.WriteLine(string.Join(", ", kinds.Select(k => $"{k.Key} {k.Value.Seen}/{k.Value.All}")));
        kinds["score_demand"].Seen.ShouldBeGreaterThan(kinds["score_demand"].All / 3);
    }

    [Fact]
    public void Hill_climbing_over_suffixes_gains_little()
    {
        const string Id = "wool-fever";
        var scenario = Cases.Scenario(Id);
        var turns = Cases.Turns(Id, "fair");
        var words = Attack.All.Where(a => a.Kind is "keyword_stuffing").SelectMany(a => a.Text.Split('，', '。')).Where(w => w.Length is > 2 and < 16).Distinct().ToList();
        var plain = Score(scenario, turns).Raw;
        var (best, suffix) = (plain, string.Empty);
        for (var step = 0; step < 200; step++)
        {
            var tried = suffix.Length > 120 ? words[step % words.Count] : suffix + "，" + words[(step * 7) % words.Count];
            var score = Score(scenario, turns.Select((t, n) => n == step % 3 ? t + tried : t)).Raw;
            if (score > best)
            {
                (best, suffix) = (score, tried);
            }
        }

        output.WriteLine($"base {plain:0.0}, best after 200 steps {best:0.0} with \"{suffix}\"");
        (best - plain).ShouldBeLessThanOrEqualTo(5);
    }

    private static (double Total, double Raw) Score(Scenario scenario, IEnumerable<string> turns)
    {
        var rehearsal = Rehearsal.Start(TurnEngine.For(scenario), scenario, Cases.Reader, 7);
        foreach (var turn in turns)
        {
            rehearsal.Take(turn);
        }

        rehearsal.Leave();
        var card = Play.Score(rehearsal.History);
        return ((double)(card.Total ?? 0), (double)(card.Uncapped ?? 0));
    }
}
