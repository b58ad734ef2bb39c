using System.Collections.Immutable;
using Simulator.Console.Hosting;
using Simulator.Core.Learning.Growth;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Journal;
using Simulator.Scenarios;

namespace Simulator.Console.Commands.Learning;

/// <summary>What growth is made of: sessions of the store, cases and numbers of the cases' folder.</summary>
internal sealed class GrowthSource
{
    public GrowthSource(Host app, IJournalReader journal)
    {
        Rules = PairDesk.Rules(app).Growth;
        Sessions = new PlayedSessions(journal, async (bundle, cancel) => CaseLibrary.OfBundle(await journal.GetBlobAsync(bundle, cancel).ConfigureAwait(false)));
        ImmutableArray<Scenario> cases = [.. app.Cases.List().Where(h => !h.IsBroken).Select(h => ScenarioBundle.ReadFolder(app.Cases.Root, h.Id)).OfType<ScenarioBundle>().Select(b => ScenarioLoader.Load(b).Scenario).OfType<Scenario>()];
        if (cases.IsEmpty)
        {
            throw CommandFailedException.Usage("err.no_scenarios");
        }

        var shared = cases[0].Shared;
        Names = shared.Competencies.ToImmutableSortedDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        Titles = cases.ToImmutableDictionary(c => c.Id, c => Texts.Phrase.Language.TwoLetterISOLanguageName == "en" ? c.TitleEn : c.Title);
        Categories = [.. shared.CategoryWeights.Keys];
        Builder = new GrowthBuilder(
            Rules,
            shared.Competencies.ToImmutableSortedDictionary(c => c.Id, c => shared.CategoryWeights.Values.Sum(w => w.GetValueOrDefault(c.Id)), StringComparer.Ordinal),
            Categories,
            [.. cases.Select(c => new CaseOffer(c.Id, c.Category, c.Difficulty, c.KeyActions.GroupBy(a => a.Dimension).ToImmutableSortedDictionary(g => g.Key, g => g.Sum(a => a.Points), StringComparer.Ordinal)))]);
    }

    public GrowthRules Rules { get; }

    public PlayedSessions Sessions { get; }

    public GrowthBuilder Builder { get; }

    /// <summary>C1 to C8 to their names.</summary>
    public ImmutableSortedDictionary<string, string> Names { get; }

    /// <summary>Case to its title.</summary>
    public ImmutableDictionary<string, string> Titles { get; }

    /// <summary>Ids of the families.</summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>Weighted levels of the dimensions that are known.</summary>
    public static ImmutableSortedDictionary<string, decimal> Figures(PersonGrowth growth) =>
        growth.Dimensions.Where(d => d.Weighted is not null).ToImmutableSortedDictionary(d => d.Id, d => d.Weighted!.Value, StringComparer.Ordinal);
}
