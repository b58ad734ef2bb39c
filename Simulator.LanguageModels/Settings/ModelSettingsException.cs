namespace Simulator.LanguageModels.Settings;

public enum ModelSettingsProblem
{
    /// <summary>No model is configured at all.</summary>
    None,

    /// <summary>An address, but no model name.</summary>
    NoName,

    UnknownPreset,

    /// <summary>No absolute http or https address.</summary>
    BadEndpoint,

    /// <summary>A number that is none or out of range, or no yes/no.</summary>
    BadValue,

    /// <summary>A key stands in <c>simulator.json</c>: it belongs into the environment or a file of its own.</summary>
    KeyInFile,

    /// <summary>The key file cannot be read.</summary>
    KeyFile,

    /// <summary>This server wants a key and none is set.</summary>
    NoKey,
}

/// <summary>The model settings cannot be used.</summary>
/// <param name="setting">Name of the setting, for example <c>model:turnSeconds</c>; never a key's value.</param>
public sealed class ModelSettingsException(ModelSettingsProblem problem, string setting) : Exception($"{problem}: {setting}")
{
    public ModelSettingsProblem Problem { get; } = problem;

    public string Setting { get; } = setting;
}
