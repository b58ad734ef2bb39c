using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Simulator.LanguageModels.Prompts;

/// <summary>The prompt files of one folder inside this room. Immutable, thread-safe.</summary>
public sealed class PromptFiles
{
    private readonly FrozenDictionary<string, string> _texts;

    /// <summary>Files by name without extension.</summary>
    public PromptFiles(IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _texts = texts.ToFrozenDictionary(t => t.Key, t => t.Value.ReplaceLineEndings("\n"), StringComparer.Ordinal);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\0', _texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Key + "\n" + t.Value)))));
    }

    /// <summary>Hash of names and texts, lower-case hexadecimal SHA-256.</summary>
    public string Hash { get; }

    /// <summary>The files of <c>Prompts/folder</c>.</summary>
    public static PromptFiles Embedded(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Prompts/{folder}/";
        return new PromptFiles(assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(n => Path.GetFileNameWithoutExtension(n[prefix.Length..]), n => Read(assembly, n), StringComparer.Ordinal));
    }

    /// <summary>A file as it is; braces are braces.</summary>
    public string Text(string name) => _texts[name].TrimEnd('\n');

    /// <summary>A file as a template.</summary>
    public PromptTemplate Template(string name) => new(_texts[name].TrimEnd('\n'));

    /// <summary>A file of <c>key: text</c> lines; <c>#</c> begins a remark.</summary>
    public FrozenDictionary<string, string> Pairs(string name) => _texts[name].Split('\n')
        .Where(l => l.Length > 0 && l[0] != '#')
        .Select(l => l.Split(": ", 2))
        .ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
