using System.Text.RegularExpressions;

namespace Simulator.Core.Tests.Learning;

/// <summary>Which rooms of Core each of these folders may know (architecture, section 3).</summary>
public sealed class ArrowsTests
{
    [Theory]
    [InlineData("Reviews/Agreement", "Randomness")]
    [InlineData("Learning/Growth", "Records", "Residents", "Reviews", "Scenarios", "Scoring", "Sessions")]
    [InlineData("Learning/Pairing", "People", "Randomness", "Records", "Sessions", "StateMachines")]
    public void Folder_knows_only_its_rooms(string folder, params string[] rooms)
    {
        var files = Directory.GetFiles(Path.Combine(Core(), folder), "*.cs", SearchOption.AllDirectories);

        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            Regex.Matches(File.ReadAllText(file), @"Simulator\.Core\.(\w+)(?:\.(\w+))?")
                .Select(m => (Room: m.Groups[1].Value, Whole: $"{m.Groups[1].Value}/{m.Groups[2].Value}"))
                .Where(m => m.Whole != folder && !rooms.Contains(m.Room))
                .ShouldBeEmpty(Path.GetFileName(file));
        }
    }

    private static string Core()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Simulator.sln")))
            {
                return Path.Combine(folder.FullName, "Simulator.Core");
            }
        }

        throw new DirectoryNotFoundException("No Simulator.sln above the tests.");
    }
}
