using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Simulator.Storage.Anchors;

/// <summary>All anchors of a store, and what is wrong with their file.</summary>
internal sealed class AnchorLog
{
    private AnchorLog(IReadOnlyList<Anchor> anchors, IReadOnlyList<int> brokenLines, string lastLineHash, bool endsTorn)
    {
        Anchors = anchors;
        BrokenLines = brokenLines;
        LastLineHash = lastLineHash;
        EndsTorn = endsTorn;
    }

    public IReadOnlyList<Anchor> Anchors { get; }

    /// <summary>Numbers, from 1, of lines that do not follow the line before: that one was changed or taken out.</summary>
    public IReadOnlyList<int> BrokenLines { get; }

    /// <summary>What the next line gives as its previous.</summary>
    public string LastLineHash { get; }

    /// <summary>The last line has no end: its writer was killed. It is ignored.</summary>
    public bool EndsTorn { get; }

    /// <summary>Reads the file; one that is not there has no anchors.</summary>
    public static AnchorLog Read(string path) => Parse(File.Exists(path) ? File.ReadAllText(path) : string.Empty);

    /// <summary>The last anchored head of each stream, in the order of the file.</summary>
    public IEnumerable<AnchoredHead> LastHeads() =>
        Anchors.SelectMany(anchor => anchor.Heads).Reverse().DistinctBy(head => (head.Kind, head.Id)).Reverse();

    private static AnchorLog Parse(string text)
    {
        var anchors = new List<Anchor>();
        var broken = new List<int>();
        var previous = string.Empty;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            // A line torn by a kill is passed over: were it a changed one, the next would not follow what is left.
            if (Parsed(lines[i]) is not { } anchor)
            {
                continue;
            }

            if (anchor.Previous != previous)
            {
                broken.Add(i + 1);
            }

            anchors.Add(anchor);
            previous = Hash(lines[i]);
        }

        return new AnchorLog(anchors, broken, previous, lines[^1].Length > 0);
    }

    private static string Hash(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    private static Anchor? Parsed(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, AnchorJson.Default.Anchor);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
