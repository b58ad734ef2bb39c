using System.Collections.Immutable;
using Simulator.Core.Records;

namespace Simulator.Core.People;

/// <summary>What personal data is taken, cleaned on the way.</summary>
public static class PersonRules
{
    private const int LongestLogin = 32;
    private const int LongestName = 40;
    private const int LongestNumber = 32;
    private const int LongestContact = 60;

    /// <summary>Languages a person may have.</summary>
    public static ImmutableArray<string> Languages { get; } = ["zh", "bo"];

    /// <summary>Cleans personal data.</summary>
    /// <returns>The data as kept, or a refusal <c>person.bad_login</c>, <c>person.bad_name</c>, <c>person.bad_staff_number</c>, <c>person.bad_contact</c>.</returns>
    public static (PersonWords? Words, Refusal? Refusal) Clean(PersonWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var login = PersonalText.Clean(words.Login, LongestLogin);
        if (login is null || !login.EnumerateRunes().All(r => System.Text.Rune.IsLetterOrDigit(r) || IsMark(r) || r.Value is '-' or '_' or '.' or '@') || PersonalText.Fold(login).Length == 0)
        {
            return (null, new Refusal("person.bad_login"));
        }

        var name = Optional(words.Name, LongestName, out var hasName);
        var number = Optional(words.StaffNumber, LongestNumber, out var hasNumber);
        var contact = Optional(words.Contact, LongestContact, out var hasContact);
        return !hasName ? (null, new Refusal("person.bad_name"))
            : !hasNumber ? (null, new Refusal("person.bad_staff_number"))
            : !hasContact ? (null, new Refusal("person.bad_contact"))
            : (new PersonWords(login, name, number, contact), null);
    }

    // Tibetan writes its vowels as marks.
    private static bool IsMark(System.Text.Rune rune) => rune.Value is >= 0x0F00 and <= 0x0FFF;

    private static string? Optional(string? text, int longest, out bool isFine)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            isFine = true;
            return null;
        }

        var clean = PersonalText.Clean(text, longest);
        isFine = clean is not null;
        return clean;
    }
}
