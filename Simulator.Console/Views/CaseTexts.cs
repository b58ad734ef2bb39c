using Simulator.Console.Texts;
using Simulator.Scenarios;

namespace Simulator.Console.Views;

/// <summary>How a case is named in lists and menus.</summary>
internal static class CaseTexts
{
    private const char Star = '★';

    public static string Title(ScenarioHeader header) => Phrase.Language.Name == "en" ? header.TitleEn : header.Title;

    public static string Stars(ScenarioHeader header) => new(Star, header.Difficulty);

    /// <summary>Name of a family; an id of a writer's own is shown as it is.</summary>
    public static string Category(string id) => id is "public_health" or "neighbour_dispute" or "facility_failure" or "mental_crisis" or "hardship_support" or "street_order"
        ? Phrase.Of("category." + id)
        : id;
}
