using System.Text;

namespace Simulator.Drills.Cases;

/// <summary>Runs the product as a user would.</summary>
internal static class Play
{
    /// <summary>Plays a case with turns from standard input.</summary>
    public static Task<Finished> RunAsync(string data, IReadOnlyList<string> options, string input, string scenario = "burst-pipe", CancellationToken cancel = default) =>
        Tools.RunAsync(["dotnet", Tools.SimulatorDll, "play", scenario, "--input", "-", "--json", "--data", data, .. options], Encoding.UTF8.GetBytes(input), cancel: cancel);

    /// <summary>Runs any command.</summary>
    public static Task<Finished> CommandAsync(IReadOnlyList<string> arguments, CancellationToken cancel) =>
        Tools.RunAsync(["dotnet", Tools.SimulatorDll, .. arguments], cancel: cancel);
}
