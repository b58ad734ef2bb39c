namespace Simulator.Scenarios.Tests.Checks;

/// <summary>No file, however damaged, makes the check throw. Set SIMULATOR_FULL_FUZZ=1 for 200 places in each file.</summary>
public sealed class DamagedFileTests
{
    private const int Full = 200;
    private const int Few = 2;

    private static string House { get; } = ScenarioRoot.Find(null, null, AppContext.BaseDirectory)!.Path;

    private static int Places { get; } = Environment.GetEnvironmentVariable("SIMULATOR_FULL_FUZZ") == "1" ? Full : Few;

    public static TheoryData<string> Cases() => new([.. new ScenarioCatalog(House).List().Select(header => header.Id)]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Files_of_a_shipped_case_that_are_cut_or_flipped_are_reported_and_never_throw(string id)
    {
        var house = ScenarioBundle.ReadFolder(House, id)!;

        // The small shared data keeps it quick; ids that are missing then are mistakes like others.
        var files = house.Files.Where(file => file.Key.StartsWith(id + "/", StringComparison.Ordinal))
            .Concat(TinyCase.Bundle().Files.Where(file => file.Key.StartsWith("_shared/", StringComparison.Ordinal)))
            .ToDictionary(file => file.Key, file => file.Value);
        foreach (var path in files.Keys.Where(path => path.StartsWith(id + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            Damage(id, files.Where(file => file.Key == path || !IsLong(file.Key)).ToDictionary(), path);
        }
    }

    [Fact]
    public void Shared_files_that_are_cut_or_flipped_are_reported_and_never_throw()
    {
        var files = TinyCase.Bundle().Files.ToDictionary(file => file.Key, file => file.Value);
        foreach (var (path, bytes) in ScenarioBundle.ReadFolder(House, "burst-pipe")!.Files.Where(file => file.Key.StartsWith("_shared/", StringComparison.Ordinal)))
        {
            Damage(TinyCase.Id, new(files) { [path] = bytes }, path);
        }
    }

    // Beside the damaged file these only cost time.
    private static bool IsLong(string path) =>
        path.EndsWith("/topic-examples.yaml", StringComparison.Ordinal) || path.EndsWith("/lines.yaml", StringComparison.Ordinal) || path.Contains("/walkthroughs/", StringComparison.Ordinal);

    private static void Damage(string id, Dictionary<string, ReadOnlyMemory<byte>> files, string path)
    {
        var whole = files[path].ToArray();
        var random = new Core.Randomness.SeededRandom(20_261_122, whole.Length, path);
        for (var i = 0; i < Places; i++)
        {
            var at = random.Next(whole.Length);
            Load(id, files, path, whole[..at], $"{path} cut at {at}");
            var flipped = whole.ToArray();
            flipped[at] ^= (byte)(1 << random.Next(8));
            Load(id, files, path, flipped, $"{path} flipped at {at}");
        }
    }

    private static void Load(string id, Dictionary<string, ReadOnlyMemory<byte>> files, string path, byte[] bytes, string what)
    {
        var all = new Dictionary<string, ReadOnlyMemory<byte>>(files) { [path] = bytes };
        Should.NotThrow(() => ScenarioLoader.Load(ScenarioBundle.FromFiles(id, all.Select(file => (file.Key, file.Value))), new() { AsOf = new(2026, 11, 22) }), what);
    }
}
