using System.Collections.Immutable;
using System.Security.Cryptography;
using Simulator.Scenarios.Bundles;
using Simulator.Scenarios.Diagnostics;

namespace Simulator.Scenarios;

/// <summary>The files of one case and of <c>_shared</c>. Immutable; its hash is the same on every machine.</summary>
/// <remarks>A session stores <see cref="ToBytes"/> and resumes from <see cref="FromBytes"/> with exactly the case it began with.</remarks>
public sealed class ScenarioBundle
{
    /// <summary>At most so many YAML files in one folder.</summary>
    public const int MaxFiles = 64;

    private ScenarioBundle(string id, IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> files, IReadOnlyList<Diagnostic> diagnostics, bool isSnapshot)
    {
        Id = id;
        Files = files.ToImmutableSortedDictionary(file => file.Path, file => LineEnds.WithLineFeeds(file.Bytes), StringComparer.Ordinal);
        Diagnostics = diagnostics;
        IsSnapshot = isSnapshot;
        Hash = Convert.ToHexStringLower(SHA256.HashData(ToBytes()));
    }

    /// <summary>Name of the case's folder.</summary>
    public string Id { get; }

    /// <summary>Content by path relative to the scenarios folder (<c>burst-pipe/lines.yaml</c>, <c>_shared/laws.yaml</c>), in ordinal order; lines end with LF.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files { get; }

    /// <summary>What reading the folder found: unknown names, links that lead outside.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>True when it was stored with a session: it was checked when the session began, holds no walkthroughs, and is not checked again.</summary>
    public bool IsSnapshot { get; }

    /// <summary>Hex SHA-256 of <see cref="ToBytes"/>.</summary>
    public string Hash { get; }

    /// <summary>Reads a case.</summary>
    /// <param name="root">The scenarios folder.</param>
    /// <param name="id">Any text; whatever is no id of a case in that folder finds nothing.</param>
    /// <returns>Null when there is no such case.</returns>
    /// <remarks>A file that cannot be opened is a diagnostic.</remarks>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be listed.</exception>
    public static ScenarioBundle? ReadFolder(string root, string id)
    {
        var folder = new BundleFolder(root, id);
        return folder.Read() is { } files ? new(id, files, folder.Bag.Sorted(), isSnapshot: false) : null;
    }

    /// <summary>Makes a bundle of files in memory.</summary>
    /// <exception cref="ArgumentException">The id or a path is not one of a case.</exception>
    public static ScenarioBundle FromFiles(string id, IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var all = files.ToArray();
        return FirstStranger(id, all) is { } stranger
            ? throw new ArgumentException($"Not a file of a case: {stranger}", nameof(files))
            : new(id, all, [], isSnapshot: false);
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static ScenarioBundle FromBytes(ReadOnlyMemory<byte> bytes)
    {
        var (id, files) = BundleBytes.Read(bytes);
        return FirstStranger(id, files) is { } stranger
            ? throw BundleBytes.Damaged($"it holds the file '{stranger}'")
            : new(id, files, [], isSnapshot: true);
    }

    /// <summary>The files that a session depends on, in one canonical order.</summary>
    public byte[] ToBytes() => BundleBytes.Write(Id, Files.Where(file => CaseFiles.IsPlayed(file.Key)));

    private static string? FirstStranger(string id, IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ScenarioId.IsValid(id)
            ? files.Select(file => file.Path).FirstOrDefault(path => !CaseFiles.Belongs(path, id) || !seen.Add(path))
            : id;
    }
}
