namespace Simulator.Core.Scenarios.Conditions.Expressions;

internal static class PatternPrinter
{
    public static string Print(EvidencePattern pattern) => string.Join(", ", Atoms(pattern));

    private static IEnumerable<string> Atoms(EvidencePattern pattern)
    {
        (string Prefix, ValueList<string> Ids)[] lists =
        [
            ("", pattern.Acts),
            ("topic:", pattern.Topics),
            ("to:", pattern.To),
            ("heard_by:", pattern.HeardBy),
            ("private:", pattern.Private),
            ("at:", pattern.At),
            ("stage:", pattern.Stages),
        ];
        foreach (var (prefix, ids) in lists.Where(list => list.Ids.Count > 0))
        {
            yield return prefix + string.Join('|', ids);
        }

        if (pattern.Mode != EvidenceMode.SaidOrDone)
        {
            yield return "mode:" + Word(pattern.Mode);
        }

        (string Word, bool IsSet)[] words =
            [("commitment", pattern.Commitment), ("question", pattern.Question), ("this_turn", pattern.ThisTurn)];
        foreach (var (word, _) in words.Where(pair => pair.IsSet))
        {
            yield return word;
        }
    }

    private static string Word(EvidenceMode mode) => mode switch
    {
        EvidenceMode.Said => "said",
        EvidenceMode.Done => "done",
        EvidenceMode.Intended => "intended",
        _ => "any",
    };
}
