using System.Collections.Frozen;
using System.Collections.Immutable;
using Simulator.Core.Scenarios;

namespace Simulator.LanguageModels.Checks.Facts;

/// <summary>Hears whether words give away one fact: in its own wording, in other words, pulled apart or backwards. Immutable, thread-safe.</summary>
/// <remarks>
/// Learned from the fact's text, the lines that tell it and the words of the topics that ask about it where the fact uses one of them.
/// Every piece of text weighs as much as it is rare in what the case's people say anyway.
/// </remarks>
public sealed class FactDetector
{
    /// <summary>From this score on words count as telling the fact. Measured on the shipped cases, see docs/decisions.</summary>
    public const double Threshold = 17;

    private const double TextWeight = 1.2;
    private const double TellWeight = 0.8;
    private const double TopicWeight = 0.7;
    private const double CoreWeight = 1.5;
    private const double BackwardsWeight = 0.7;

    private static readonly HashSet<string> NothingSaid = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, double> _weights;
    private readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal FactDetector(Scenario scenario, Fact fact, GramRarity rarity)
    {
        Fact = fact.Id;
        var tells = scenario.Lines.Where(b => b.Cue == $"fact:{fact.Id}:tell").SelectMany(b => b.Lines).Select(l => l.Text).ToList();
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);

        void Learn(string text, double weight)
        {
            foreach (var gram in TextGrams.Of(text))
            {
                weights[gram] = Math.Max(weights.GetValueOrDefault(gram), rarity.Of(gram) * weight);
            }
        }

        foreach (var (text, weight) in tells.Select(t => (t, TellWeight)).Prepend((fact.Text, TextWeight)))
        {
            Learn(text, weight);
            foreach (var gram in TextGrams.Of(text))
            {
                seen[gram] = seen.GetValueOrDefault(gram) + 1;
            }
        }

        foreach (var gram in seen.Where(s => s.Value > 1).Select(s => s.Key))
        {
            weights[gram] = rarity.Of(gram) * CoreWeight;
        }

        var told = fact.Text + "\n" + string.Join('\n', tells);
        foreach (var topic in scenario.Topics.Where(t => fact.AskedBy.Contains(t.Id) || fact.DirectTopics.Contains(t.Id)))
        {
            var words = topic.Words.Where(w => !w.Contains("..", StringComparison.Ordinal)).ToList();
            if (words.Exists(w => told.Contains(w, StringComparison.Ordinal)))
            {
                words.ForEach(w => Learn(w, TopicWeight));
            }
        }

        _weights = weights.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _weights.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Id of the fact.</summary>
    public string Fact { get; }

    /// <summary>True when the words tell it.</summary>
    public bool Hears(string text) => Score(text) >= Threshold;

    /// <summary>How much of the fact the words hold; compare with <see cref="Threshold"/>.</summary>
    public double Score(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Sum(TextGrams.Stretches(text));
        var joined = TextGrams.Joined(text);
        return Math.Max(plain, Math.Max(Hidden(text) ? Sum(joined) : 0, Backwards(joined)));
    }

    /// <summary>How much of the fact the words hold beyond what another text says of it already.</summary>
    public double ScoreBeyond(string text, string said)
    {
        var known = TextGrams.Of(said);
        return Math.Max(Sum(TextGrams.Stretches(text), known.GetAlternateLookup<ReadOnlySpan<char>>()), Backwards(TextGrams.Joined(text)));
    }

    // Marks between nearly all characters: nobody speaks like that.
    private static bool Hidden(string text)
    {
        var letters = text.Count(char.IsLetterOrDigit);
        return text.Length - letters > letters / 2;
    }

    private double Backwards(ImmutableArray<string> stretches) => Sum([.. stretches.Select(Backwards)]) * BackwardsWeight;

    private static string Backwards(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        from.AsSpan().CopyTo(to);
        to.Reverse();
    });

    // The heaviest choice of pieces that do not overlap.
    private double Sum(ImmutableArray<string> stretches) => Sum(stretches, NothingSaid.GetAlternateLookup<ReadOnlySpan<char>>());

    private double Sum(ImmutableArray<string> stretches, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> said)
    {
        double sum = 0;
        foreach (var stretch in stretches)
        {
            var best = new double[stretch.Length + 1];
            for (var end = 1; end <= stretch.Length; end++)
            {
                best[end] = best[end - 1];
                for (var length = TextGrams.Shortest; length <= TextGrams.Longest && length <= end; length++)
                {
                    var gram = stretch.AsSpan(end - length, length);
                    if (_lookup.TryGetValue(gram, out var weight) && !said.Contains(gram))
                    {
                        best[end] = Math.Max(best[end], best[end - length] + weight);
                    }
                }
            }

            sum += best[^1];
        }

        return sum;
    }
}
