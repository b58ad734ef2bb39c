using System.Collections.Immutable;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.LanguageModels.Checks.Facts;

namespace Simulator.LanguageModels.Prompts;

/// <summary>What of a resident a model may see: a persona without the secrets, and a few of the author's lines to catch the tone from.</summary>
internal static class StylePieces
{
    // Well below what counts as telling: what only comes near a fact stays out of a prompt.
    private const double Near = FactDetector.Threshold * 0.45;
    private const int LinesPerBand = 3;
    private const int Shortest = 6;
    private const int Longest = 34;

    private const char Comma = '，';

    private static readonly char[] Sentences = ['。', '！', '？', '；'];

    /// <summary>The sentences of a text that hold nothing of any fact; of a sentence that does, the clauses that do not.</summary>
    public static string Harmless(Scenario scenario, string text)
    {
        var facts = FactDetectors.For(scenario);
        return string.Concat(Split(text).Select(s => facts.Closest(s) < Near ? s : Harmless(facts, s)));
    }

    /// <summary>The author's lines for a resident in one band: own ones, without slots, spread over the bank; always the same.</summary>
    public static ImmutableArray<string> Lines(Scenario scenario, Resident resident, MoodBand band)
    {
        var facts = FactDetectors.For(scenario);
        var own = scenario.Lines
            .Where(b => b.Speaker == resident.Id && IsStyle(b, band))
            .SelectMany(b => b.Lines)
            .Select(l => l.Text)
            .Where(t => t.Length is >= Shortest and <= Longest && LineSlots.In(t).IsEmpty && facts.Closest(t) < Near)
            .ToList();
        var step = Math.Max(1, own.Count / LinesPerBand);
        return [.. Enumerable.Range(0, LinesPerBand).Select(i => i * step).Where(i => i < own.Count).Select(i => own[i])];
    }

    private static string Harmless(FactDetectors facts, string sentence)
    {
        var kept = string.Join(Comma, sentence.Split(Comma).Where(c => facts.Closest(c) < Near / 2)).TrimEnd(Sentences);
        return kept.Length == 0 || facts.Closest(kept) >= Near ? string.Empty : kept + Sentences[0];
    }

    private static bool IsStyle(LineBank bank, MoodBand band) =>
        !bank.Bands.IsDefaultOrEmpty && bank.Bands.Contains(band) && !bank.Cue.StartsWith("fact:", StringComparison.Ordinal);

    private static IEnumerable<string> Split(string text)
    {
        var from = 0;
        while (from < text.Length)
        {
            var end = text.IndexOfAny(Sentences, from);
            end = end < 0 ? text.Length - 1 : end;
            yield return text[from..(end + 1)];
            from = end + 1;
        }
    }
}
