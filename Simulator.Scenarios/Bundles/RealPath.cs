namespace Simulator.Scenarios.Bundles;

/// <summary>Follows links, so that a link cannot lead out of the scenarios folder.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>The path without links; null when there are too many (a circle).</summary>
    public static string? Of(string path)
    {
        var rest = new Stack<string>(Parts(Path.GetFullPath(path), out var real).Reverse());
        var links = 0;
        while (rest.TryPop(out var part))
        {
            var next = Path.GetFullPath(Path.Combine(real, part));
            if (LinkTarget(next) is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            foreach (var step in Parts(Path.GetFullPath(target, real), out real).Reverse())
            {
                rest.Push(step);
            }
        }

        return real;
    }

    /// <summary>True when the path, links followed, stands below the folder, links followed.</summary>
    public static bool IsInside(string path, string folder) =>
        Of(path) is { } real && Of(folder) is { } root
        && real.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string[] Parts(string path, out string root)
    {
        root = Path.GetPathRoot(path) ?? "";
        return path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
    }

    private static string? LinkTarget(string path) => new FileInfo(path).LinkTarget;
}
