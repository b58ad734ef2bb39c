using System.Runtime.CompilerServices;

namespace Simulator.Console.Tests.Processes;

/// <summary>Files of the source tree that tests read (and re-record).</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static string Of(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
