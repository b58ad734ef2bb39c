using Simulator.Core.Privacy;
using Simulator.Core.Scenarios;

namespace Simulator.LanguageModels.Prompts;

/// <summary>What a trainee said, fit to leave the machine: without personal data of real people, with the people and places of the case.</summary>
internal static class TraineeWords
{
    /// <summary>The words masked. Pure; the same placeholder for the same value within one text.</summary>
    public static string Masked(Scenario scenario, string text) => PersonalDataMask.Mask(text, KnownTo(scenario)).Text;

    private static IEnumerable<string> KnownTo(Scenario scenario) =>
        scenario.Residents.SelectMany(r => r.Names.Append(r.Name))
            .Concat(scenario.Contacts.SelectMany(c => c.Names.Append(c.Name)))
            .Concat(scenario.Places.SelectMany(p => p.Names.Append(p.Name)));
}
