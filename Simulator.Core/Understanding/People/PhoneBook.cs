using System.Collections.Immutable;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.People;

/// <summary>Finds whom the word after <c>/call</c> means.</summary>
internal static class PhoneBook
{
    /// <summary>Id of the contact with this id or name, else of the only one with a name that begins like this; null for nobody and for several.</summary>
    /// <param name="word">Folded, as <see cref="TurnText.Contact"/> gives it.</param>
    /// <param name="contacts">Everybody who has a telephone.</param>
    public static string? Find(string word, ImmutableArray<KnownPerson> contacts)
    {
        if (word.Length == 0)
        {
            return null;
        }

        var exact = contacts.FirstOrDefault(c => Spellings(c).Any(s => string.Equals(s, word, StringComparison.Ordinal)));
        return exact?.Id
            ?? (contacts.Where(c => Spellings(c).Any(s => s.StartsWith(word, StringComparison.Ordinal))).Take(2).ToList() is [var only] ? only.Id : null);
    }

    private static IEnumerable<string> Spellings(KnownPerson contact) => contact.Names.Select(TextFolding.Spell).Prepend(contact.Id);
}
