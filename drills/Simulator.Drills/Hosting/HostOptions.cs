using System.Globalization;

namespace Simulator.Drills.Hosting;

/// <summary>How the host under drill is started.</summary>
/// <param name="Data">Data folder.</param>
/// <param name="Case">Case that every session plays.</param>
/// <param name="Synchronous">SQLite's setting; anything but FULL only to show that the drills find it.</param>
/// <param name="CheckpointPages">Pages between checkpoints; null for the product's.</param>
internal sealed record HostOptions(string Data, string Case, string Synchronous, int? CheckpointPages)
{
    /// <summary>Reads <c>DATA [--case ID] [--synchronous WORD] [--checkpoint PAGES]</c>.</summary>
    public static HostOptions Parse(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        return new HostOptions(
            args[0],
            Value("--case") ?? "burst-pipe",
            Value("--synchronous") ?? "FULL",
            Value("--checkpoint") is { } pages ? int.Parse(pages, CultureInfo.InvariantCulture) : null);
    }
}
