using System.Text.RegularExpressions;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Scenarios.Bundles;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Players;
using Simulator.Scenarios.Reading;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Checks;

/// <summary>Whether simulated trainees have enough to say, and look only at what a trainee could see.</summary>
internal static partial class PlayersCheck
{
    private const int Wordings = 3;
    private const int Phrases = 25;

    private static readonly PlayerSkill[] Needed = [PlayerSkill.Expert, PlayerSkill.Competent, PlayerSkill.Weak];

    public static void Run(ScenarioBundle bundle, Scenario scenario, PlayerBook book, CaseReading reading)
    {
        var file = SourceMark.StartOf($"{bundle.Id}/{CaseFiles.Players}");
        Names(scenario, book, reading.Bag);
        Sight(scenario, book, file, reading.Bag);
        Enough(scenario, book, file, reading.Bag);
        foreach (var twice in PlayerWords.Of(book).GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            reading.Bag.Report(DiagnosticCatalog.RepeatedWording, file, twice.Key);
        }

        foreach (var (words, topic) in PlayerOverlap.Find(scenario, PlayerWords.Of(book)))
        {
            reading.Bag.Report(DiagnosticCatalog.CopiedExample, file, words, topic);
        }
    }

    private static void Names(Scenario scenario, PlayerBook book, DiagnosticBag bag)
    {
        string[] keys = [.. scenario.KeyActions.Select(k => k.Id)];
        string[] moves = [.. book.Moves.Select(m => m.Id)];
        foreach (var move in book.Moves)
        {
            if (move.KeyAction is { } key && !keys.Contains(key))
            {
                bag.Report(DiagnosticCatalog.UnknownKeyAction, move.Start, key, Nearest.To(key, keys));
            }

            foreach (var after in move.After.Where(a => !moves.Contains(a)))
            {
                bag.Report(DiagnosticCatalog.UnknownMove, move.Start, after, Nearest.To(after, moves));
            }
        }

        foreach (var twice in book.Moves.GroupBy(m => m.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            bag.Report(DiagnosticCatalog.RepeatedId, twice.Last().Start, twice.Key, FormattableString.Invariant($"{twice.First().Start.File}:{twice.First().Start.Line}"));
        }
    }

    private static void Sight(Scenario scenario, PlayerBook book, SourceMark file, DiagnosticBag bag)
    {
        var seen = VisibleFlags.Of(scenario);
        var asked = book.Moves.SelectMany(m => new[] { (m.When, m.Start), (m.Until, m.Start) })
            .Concat(book.Harmful.Select(h => ((Condition?)h.When, file)));
        foreach (var (condition, at) in asked.Where(c => c.Item1 is not null))
        {
            foreach (Match hidden in Hidden().Matches(condition!.ToText()))
            {
                bag.Report(DiagnosticCatalog.PlayersSeeHidden, at, hidden.Value);
            }

            foreach (var flag in condition.References.Where(r => r.Kind == ConditionIdKind.Flag && !seen.Contains(r.Id)).DistinctBy(r => r.Id))
            {
                bag.Report(DiagnosticCatalog.PlayersSeeHidden, at, $"flag({flag.Id})");
            }
        }
    }

    private static void Enough(Scenario scenario, PlayerBook book, SourceMark file, DiagnosticBag bag)
    {
        foreach (var key in scenario.KeyActions)
        {
            var moves = book.Moves.Where(m => m.KeyAction == key.Id).ToList();
            if (moves.Count == 0)
            {
                bag.Report(DiagnosticCatalog.KeyActionWithoutMove, file, key.Id);
                continue;
            }

            foreach (var skill in Needed)
            {
                var count = moves.Sum(m => m.Words.TryGetValue(skill, out var words) ? words.Length : 0);
                if (count < Wordings)
                {
                    bag.Report(DiagnosticCatalog.TooFewWordings, moves[0].Start, key.Id, skill.ToString().ToLowerInvariant(), FormattableString.Invariant($"{count}"), FormattableString.Invariant($"{Wordings}"));
                }
            }
        }

        var shared = SourceMark.StartOf($"{CaseFiles.Shared}/{CaseFiles.Players}");
        foreach (var act in book.Phrases.GroupBy(p => p.Act).Where(g => g.Sum(p => p.Say.Length) < Phrases))
        {
            bag.Report(DiagnosticCatalog.TooFewPhrases, shared, Core.Understanding.Acts.Id(act.Key), FormattableString.Invariant($"{act.Sum(p => p.Say.Length)}"), FormattableString.Invariant($"{Phrases}"));
        }
    }

    // Numbers inside people and inside the engine; words as the engine read them.
    [GeneratedRegex(@"\b(trust|anger|anxiety|cooperation|fatigue|shame|clarity|hopelessness|did|ever|count|missed|red_line|crowd_heat|joined|indicator|kept_promises|broken_promises|off_topic_turns)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();
}
