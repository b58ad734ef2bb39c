namespace Simulator.Scenarios.Yaml;

/// <summary>How large a YAML file from outside may be.</summary>
public static class YamlLimits
{
    /// <summary>256 KiB.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>Lists and mappings inside each other.</summary>
    public const int MaxDepth = 32;

    /// <summary>Texts, lists and mappings together.</summary>
    public const int MaxNodes = 20_000;
}
