using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;
using Simulator.Core.Understanding.People;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Sessions;

/// <summary>Looks before a turn is taken whether a <c>/call</c> reaches anybody, so that a wrong name costs no turn.</summary>
public static class Dialling
{
    /// <summary>The word that was dialled in vain, folded; empty when none was given; null when the turn is no call or the call goes through.</summary>
    /// <param name="text">The turn as typed.</param>
    /// <param name="scenario">The case with its contacts.</param>
    public static string? WrongNumber(string text, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scenario);
        return TurnInput.TryClean(text, out var clean)
            && TurnText.Parse(clean).Contact is { } word
            && PhoneBook.Find(word, [.. scenario.Contacts.Select(c => new KnownPerson(c.Id, c.Names, false))]) is null
            ? word
            : null;
    }

    /// <summary>The resident such a word means, by name: somebody to be spoken to face to face; null for nobody.</summary>
    public static Resident? Meant(string word, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(scenario);
        var id = PhoneBook.Find(word, [.. scenario.Residents.Select(r => new KnownPerson(r.Id, r.Names, false))]);
        return scenario.Residents.FirstOrDefault(r => r.Id == id);
    }
}
