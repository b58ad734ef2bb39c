using System.Collections.Immutable;

namespace Simulator.Scenarios.Drafting;

/// <summary>The words by which places, people, hidden things and turns of a story are found; data beside the code.</summary>
internal sealed class DraftWords
{
    private const string Resource = "Simulator.Scenarios.Drafting.Template.words.txt";

    private DraftWords(ILookup<string, ImmutableArray<string>> rows)
    {
        Places = Named(rows["place"]);
        Roles = Named(rows["role"]);
        Categories = Named(rows["category"]);
        Hidden = [.. rows["hidden"].SelectMany(r => r)];
        Turns = [.. rows["turn"].SelectMany(r => r)];
        Events = [.. rows["event"].SelectMany(r => r)];
    }

    public static DraftWords Default { get; } = Read();

    public ImmutableArray<(string Id, ImmutableArray<string> Words)> Places { get; }

    public ImmutableArray<(string Id, ImmutableArray<string> Words)> Roles { get; }

    public ImmutableArray<(string Id, ImmutableArray<string> Words)> Categories { get; }

    public ImmutableArray<string> Hidden { get; }

    public ImmutableArray<string> Turns { get; }

    public ImmutableArray<string> Events { get; }

    internal static string Text(string resource)
    {
        using var stream = typeof(DraftWords).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException(resource);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static ImmutableArray<(string Id, ImmutableArray<string> Words)> Named(IEnumerable<ImmutableArray<string>> rows) =>
        [.. rows.Select(r => (r[0], r[1..]))];

    private static DraftWords Read() => new(Text(Resource).Split('\n')
        .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(l => l.Length > 1 && l[0] != "#")
        .ToLookup(l => l[0], l => ImmutableArray.Create(l.AsSpan(1)), StringComparer.Ordinal));
}
