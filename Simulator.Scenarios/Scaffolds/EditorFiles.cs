using System.Collections.Immutable;
using System.Text;

namespace Simulator.Scenarios.Scaffolds;

/// <summary>What an editor needs to explain and complete the keys of case files: JSON Schemas in Chinese and the settings that map them.</summary>
/// <remarks>The files of <c>scenarios/.vscode</c>, carried in the program; a test keeps them and the readers alike.</remarks>
public static class EditorFiles
{
    private const string Prefix = "Simulator.Scenarios.Editor/";

    /// <summary>Text by path below the scenarios folder, with <c>/</c>, in ordinal order.</summary>
    public static ImmutableArray<(string Path, string Text)> All { get; } =
    [
        .. typeof(EditorFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (Path: ".vscode/" + name[Prefix.Length..].Replace('\\', '/'), Name: name))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (file.Path, Read(file.Name))),
    ];

    private static string Read(string name)
    {
        using var stream = typeof(EditorFiles).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
