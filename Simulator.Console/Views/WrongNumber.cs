using Simulator.Console.Texts;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions;

namespace Simulator.Console.Views;

/// <summary>What the trainee is told when a call reaches nobody: why, and who can be called.</summary>
internal static class WrongNumber
{
    /// <summary>Key of the sentence and what fills it.</summary>
    public static (string Key, object?[] Values) Sentence(Scenario scenario, string dialled)
    {
        var contacts = string.Join(Phrase.Language.Name == "en" ? ", " : "、", scenario.Contacts.Select(c => c.Name));
        return dialled.Length == 0 ? ("play.call_whom", [dialled, contacts])
            : Dialling.Meant(dialled, scenario) is { } resident ? ("play.call_resident", [resident.Name, contacts])
            : ("play.no_such_contact", [dialled, contacts]);
    }
}
