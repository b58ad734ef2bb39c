using System.Text.Json;

namespace Simulator.Console.Hosting;

/// <summary>Settings in order: flags, environment (<c>SIMULATOR_</c>, <c>__</c> between levels), <c>simulator.json</c> beside the executable, defaults.</summary>
internal sealed class Settings
{
    private const string Prefix = "SIMULATOR_";
    private const string FileName = "simulator.json";

    private readonly Func<string, string?> _environment;
    private readonly JsonElement? _file;

    private Settings(Func<string, string?> environment, JsonElement? file)
    {
        _environment = environment;
        _file = file;
    }

    /// <summary>Reads the settings file beside the executable, if there is one.</summary>
    /// <exception cref="CommandFailedException">The file is no JSON.</exception>
    public static Settings Load()
    {
        var path = Path.Combine(AppContext.BaseDirectory, FileName);
        return new Settings(Environment.GetEnvironmentVariable, File.Exists(path) ? Parse(path) : null);
    }

    /// <summary>The setting under a name such as <c>data</c> or <c>model:endpoint</c>; null when it is not set.</summary>
    public string? this[string name] => FromEnvironment(name) ?? InFile(name);

    /// <summary>The setting of the environment alone: secrets are taken from nowhere else.</summary>
    public string? FromEnvironment(string name) =>
        _environment(Prefix + name.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant()) is { Length: > 0 } set ? set : null;

    private static JsonElement Parse(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            return document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            throw CommandFailedException.Usage("err.usage", $"{FileName}: {broken.Message}");
        }
    }

    private string? InFile(string name)
    {
        var at = _file;
        foreach (var part in name.Split(':'))
        {
            if (at is not { ValueKind: JsonValueKind.Object } || !at.Value.TryGetProperty(part, out var next))
            {
                return null;
            }

            at = next;
        }

        return at?.ToString();
    }
}
