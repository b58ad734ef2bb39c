using Simulator.Core.Scenarios;
using Simulator.Scenarios;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Players;

namespace Simulator.Playtests.Tests;

/// <summary>The cases of the repository.</summary>
internal static class Shipped
{
    public static string Root { get; } = FindRoot();

    public static (Scenario Scenario, PlayerBook Book, IReadOnlyList<Diagnostic> Diagnostics) Load(string id)
    {
        var result = ScenarioLoader.Load(ScenarioBundle.ReadFolder(Root, id)!);
        return (result.Scenario!, result.Players!, result.Diagnostics);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Simulator.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "scenarios");
    }
}
