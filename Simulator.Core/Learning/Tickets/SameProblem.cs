using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Learning.Tickets;

/// <summary>Suggests which earlier tickets a new worry resembles: a person decides whether it is the same problem.</summary>
public static class SameProblem
{
    private const int Gram = 2;

    /// <summary>Tickets like a text, most like first.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="tickets">Tickets with words.</param>
    /// <param name="least">Least likeness, 0 to 1: shared pairs of characters over those of the shorter text.</param>
    public static IReadOnlyList<(Ticket Ticket, double Likeness)> Find(string text, IEnumerable<Ticket> tickets, double least = 0.3)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        var grams = Grams(text);
        return
        [
            .. tickets.Where(t => t.Words is not null)
                .Select(t => (Ticket: t, Likeness: Likeness(grams, Grams(t.Words!.Measure + "。" + t.Words.Target))))
                .Where(p => p.Likeness >= least)
                .OrderByDescending(p => p.Likeness)
                .ThenBy(p => p.Ticket.Id, StringComparer.Ordinal),
        ];
    }

    private static double Likeness(HashSet<string> a, HashSet<string> b)
    {
        var shorter = Math.Min(a.Count, b.Count);
        return shorter == 0 ? 0 : Math.Round(a.Count(b.Contains) / (double)shorter, 3, MidpointRounding.AwayFromZero);
    }

    private static HashSet<string> Grams(string text)
    {
        var spelled = TextFolding.Spell(text);
        HashSet<string> grams = new(StringComparer.Ordinal);
        for (var i = 0; i + Gram <= spelled.Length; i++)
        {
            if (char.IsLetterOrDigit(spelled[i]) && char.IsLetterOrDigit(spelled[i + 1]))
            {
                grams.Add(spelled.Substring(i, Gram));
            }
        }

        return grams;
    }
}
