using Simulator.Core.Understanding.Commitments;
using Simulator.Core.Understanding.Patterns;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.Model;

/// <summary>Replaces what differs from case to case - times, numbers, forms of address - by class marks, so that the model learns the frame.</summary>
internal sealed class ClauseMask
{
    public const char Time = '\u0001';
    public const char Number = '\u0002';
    public const char Person = '\u0003';
    public const char Latin = '\u0004';

    private static readonly PieceTrie Address = BuildTrie("address.txt");

    /// <summary>The masked characters.</summary>
    public List<char> Chars { get; } = new(512);

    /// <summary>For each masked character whether it was quoted.</summary>
    public List<bool> Quoted { get; } = new(512);

    /// <summary>Times that were found.</summary>
    public List<TimeExpression> Times { get; private set; } = [];

    public bool HasPerson { get; private set; }

    public bool HasNumber { get; private set; }

    public bool HasQuote { get; private set; }

    public void Build(string text, int start, int end)
    {
        Chars.Clear();
        Quoted.Clear();
        HasPerson = HasNumber = false;
        Span<bool> quoted = end - start <= 512 ? stackalloc bool[512] : new bool[end - start];
        HasQuote = Quotes.Mark(text, start, end, quoted);
        Times = TimeFinder.Find(text, start, end, 0);
        var people = Address.Find(text, start, end);
        var (t, p) = (0, 0);
        for (var i = start; i < end;)
        {
            while (p < people.Count && people[p].Start < i)
            {
                p++;
            }

            var longest = i;
            for (var q = p; q < people.Count && people[q].Start == i; q++)
            {
                longest = Math.Max(longest, people[q].End);
            }

            while (t < Times.Count && Times[t].Start < i)
            {
                t++;
            }

            var isQuoted = quoted[i - start];
            if (longest > i)
            {
                HasPerson = true;
                Put(Person, isQuoted);
                i = longest;
            }
            else if (t < Times.Count && Times[t].Start == i)
            {
                Put(Time, isQuoted);
                i = Times[t].End;
            }
            else if (char.IsAsciiDigit(text[i]) || (ChineseNumber.IsDigit(text[i]) && i + 1 < end && ChineseNumber.IsDigit(text[i + 1])))
            {
                HasNumber = true;
                Put(Number, isQuoted);
                while (i < end && (ChineseNumber.IsDigit(text[i]) || text[i] is '.' or '-' or '%'))
                {
                    i++;
                }
            }
            else if (text[i] is '“' or '”' or '"')
            {
                i++;
            }
            else
            {
                Put(text[i], isQuoted);
                i++;
            }
        }
    }

    private void Put(char c, bool quoted)
    {
        Chars.Add(c);
        Quoted.Add(quoted);
    }

    private static PieceTrie BuildTrie(string resource)
    {
        var trie = new PieceTrie();
        string surnames = "", titles = "";
        foreach (var line in ReaderResources.Lines(resource))
        {
            switch (line[0])
            {
                case '@':
                    surnames = line[1..];
                    break;
                case '+':
                    titles = line[1..];
                    break;
                default:
                    trie.AddPiece(line.Split(' '));
                    break;
            }
        }

        foreach (var title in titles.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            trie.AddPiece(surnames.Select(s => s + title));
        }

        trie.AddPiece(surnames.SelectMany(s => (string[])["小" + s, "老" + s]));
        return trie;
    }
}
