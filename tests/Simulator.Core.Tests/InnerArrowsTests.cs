using System.Text.RegularExpressions;

namespace Simulator.Core.Tests;

/// <summary>Inside Core, too, arrows point one way (docs/architecture.md, section 3).</summary>
public sealed partial class InnerArrowsTests
{
    /// <summary>Each room and what it may know. A new room goes in here with what it needs and no more.</summary>
    private static readonly Dictionary<string, string[]> May = new()
    {
        ["StateMachines"] = [],
        ["Randomness"] = [],
        ["Privacy"] = [],
        ["Scenarios"] = ["StateMachines"],
        ["Understanding"] = ["Scenarios", "Randomness"],
        ["Residents"] = ["Scenarios", "Understanding", "Randomness"],
        ["Evidence"] = ["Scenarios", "Understanding", "Residents"],
        ["Sessions"] = ["Scenarios", "Understanding", "Residents", "Evidence"],
        ["Scoring"] = ["Scenarios", "Understanding", "Residents", "Evidence", "Sessions"],
        ["Records"] = ["Sessions.Journal"],
        ["People"] = ["Records", "Sessions", "Understanding.Text"],
        ["Reviews"] = ["StateMachines", "Randomness", "Privacy", "Scenarios", "Understanding", "Residents", "Evidence", "Sessions", "Scoring", "Records", "People"],
        ["Learning"] = ["StateMachines", "Randomness", "Privacy", "Scenarios", "Understanding", "Residents", "Sessions", "Scoring", "Records", "People", "Reviews"],
        ["Contests"] = ["StateMachines", "Randomness", "Privacy", "Scenarios", "Sessions", "Scoring", "Records", "People", "Reviews"],
    };

    /// <summary>Files that break the order today, and why they may.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Scenarios/MoodRules.cs"] = "its tables are keyed by the acts of Understanding: Act is the one word list that both need",
        ["Scenarios/ScoringRules.cs"] = "its tables are keyed by the acts of Understanding: Act is the one word list that both need",
    };

    public static TheoryData<string> Rooms => [.. Directory.GetDirectories(Core()).Select(d => Path.GetFileName(d)).Where(d => d is not ("obj" or "bin")).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_only_what_the_table_says(string room)
    {
        May.ShouldContainKey(room, "a room that the table does not name");
        var wrong = Files(room)
            .Where(f => !Exceptions.ContainsKey(f.Name))
            .SelectMany(f => Known(f.Path, room).Where(k => !May[room].Any(m => k == m || k.StartsWith(m + ".", StringComparison.Ordinal))).Select(k => $"{f.Name} knows {k}"))
            .Distinct()
            .Order(StringComparer.Ordinal);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_table_has_no_circle()
    {
        var left = May.ToDictionary(m => m.Key, m => m.Value.Select(RoomOf).ToHashSet());
        while (left.Count > 0)
        {
            var free = left.Where(m => !m.Value.Any(left.ContainsKey)).Select(m => m.Key).ToList();
            free.ShouldNotBeEmpty($"in a circle: {string.Join(", ", left.Keys)}");
            free.ForEach(f => left.Remove(f));
        }
    }

    [Fact]
    public void Every_exception_is_still_one()
    {
        foreach (var (name, why) in Exceptions)
        {
            why.ShouldNotBeEmpty();
            var room = RoomOf(name.Replace('/', '.'));
            Known(Path.Combine(Core(), name), room).ShouldContain(k => !May[room].Contains(k), name);
        }
    }

    private static string RoomOf(string name) => name.Split('.')[0];

    private static IEnumerable<(string Path, string Name)> Files(string room) => Directory
        .GetFiles(Path.Combine(Core(), room), "*.cs", SearchOption.AllDirectories)
        .Select(f => (f, Path.GetRelativePath(Core(), f).Replace(Path.DirectorySeparatorChar, '/')));

    // What a file names of Core outside its own room, by usings and full names.
    private static IEnumerable<string> Known(string path, string room) => Name()
        .Matches(File.ReadAllText(path))
        .Select(m => m.Groups[1].Value)
        .Where(k => RoomOf(k) != room);

    private static string Core()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Simulator.sln")))
            {
                return Path.Combine(folder.FullName, "Simulator.Core");
            }
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }

    [GeneratedRegex(@"\bSimulator\.Core\.([A-Z]\w*(?:\.[A-Z]\w*)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
