using System.Collections.Immutable;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.People;

/// <summary>A person's name seen in folded text.</summary>
internal readonly record struct NameHit(string Id, int Start, int End, bool IsContact);

/// <summary>Finds the names of a context in a stretch, with the titles that follow them: longest first, not overlapping.</summary>
internal static class NameFinder
{
    public static List<NameHit> Find(string text, int start, int end, ReadingContext context)
    {
        var hits = new List<NameHit>();
        Add(text, start, end, context.People, false, hits);
        Add(text, start, end, context.Contacts, true, hits);
        hits.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var kept = 0;
        for (var i = 0; i < hits.Count; i++)
        {
            if (kept == 0 || hits[i].Start >= hits[kept - 1].End)
            {
                hits[kept++] = hits[i];
            }
        }

        hits.RemoveRange(kept, hits.Count - kept);
        return hits;
    }

    private static void Add(string text, int start, int end, ImmutableArray<KnownPerson> people, bool isContact, List<NameHit> hits)
    {
        foreach (var person in people)
        {
            foreach (var name in person.Names)
            {
                var word = TextFolding.Spell(name);
                for (var at = word.Length == 0 ? -1 : text.IndexOf(word, start, end - start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, end - at - 1, StringComparison.Ordinal))
                {
                    var after = at + word.Length;
                    hits.Add(new NameHit(person.Id, at, isContact ? after : Titles.EndAfter(text, after, end), isContact));
                }
            }
        }
    }
}
