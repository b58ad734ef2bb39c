namespace Simulator.Core.Learning.Pairing;

/// <summary>What the forms of pairs say.</summary>
public static class PairFeedback
{
    private const int Decimals = 2;

    /// <summary>True when the apprentice's last answers about concrete feedback were all so low that the pair should change or the mentor be trained (domain 6.5: at most 2, twice in a row).</summary>
    public static bool IsAlarm(Pair pair, PairingRules rules)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(rules);
        List<int> last =
        [
            .. pair.Forms
                .Where(f => f.Form == PairForm.OfMentor && f.Answers.ContainsKey(rules.ConcreteItem))
                .Select(f => f.Answers[rules.ConcreteItem])
                .TakeLast(rules.ConcreteTimes),
        ];
        return last.Count == rules.ConcreteTimes && last.TrueForAll(answer => answer <= rules.ConcreteAlarm);
    }

    /// <summary>Mean answer of all apprentices' forms about a mentor, two decimals; null without any.</summary>
    public static decimal? Satisfaction(IEnumerable<Pair> pairs, string mentor)
    {
        List<decimal> answers = [.. pairs.Where(p => p.Mentor == mentor).SelectMany(p => p.Forms).Where(f => f.Form == PairForm.OfMentor).SelectMany(f => f.Answers.Values).Select(a => (decimal)a)];
        return answers.Count == 0 ? null : decimal.Round(answers.Average(), Decimals, MidpointRounding.AwayFromZero);
    }
}
