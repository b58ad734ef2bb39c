using Simulator.LanguageModels.Tests.Support;

namespace Simulator.LanguageModels.Tests.Injection;

/// <summary>One attack of the corpus.</summary>
internal sealed record Attack(string Kind, string Text)
{
    public static IReadOnlyList<Attack> All { get; } =
    [
        .. File.ReadLines(Cases.Data("attacks.tsv"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t', 2))
            .Select(p => new Attack(p[0], p[1])),
    ];
}
