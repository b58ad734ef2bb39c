using System.Collections.Immutable;
using System.Globalization;
using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.Settings;

/// <summary>Reads <c>model:*</c> settings. Names in the environment: <c>SIMULATOR_MODEL__ENDPOINT</c> and so on.</summary>
/// <param name="setting">A setting from wherever it is set, or null.</param>
/// <param name="environment">A setting from the environment only: keys are taken from nowhere else.</param>
public sealed class ModelSettingsReader(Func<string, string?> setting, Func<string, string?> environment)
{
    private const string Endpoint = "model:endpoint";
    private const string Name = "model:name";
    private const string Preset = "model:preset";
    private const string Key = "model:key";
    private const string KeyFile = "model:keyFile";
    private const string KeyVariable = "SIMULATOR_MODEL__KEY";

    /// <summary>Whether anything says which model to use.</summary>
    public bool IsConfigured => setting(Endpoint) is not null || setting(Preset) is not null;

    /// <exception cref="ModelSettingsException">Nothing is configured, or something is wrong.</exception>
    public ModelSettings Read()
    {
        var preset = ReadPreset();
        var address = setting(Endpoint) ?? preset?.Endpoint.ToString() ?? throw Wrong(ModelSettingsProblem.None, Endpoint);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https") || endpoint.UserInfo.Length > 0)
        {
            throw Wrong(ModelSettingsProblem.BadEndpoint, Endpoint);
        }

        var kind = setting("model:kind") ?? ModelKinds.OpenAi;
        var key = ReadKey();
        if (key is null && preset is { NeedsKey: true })
        {
            throw Wrong(ModelSettingsProblem.NoKey, KeyVariable);
        }

        var plain = new ModelSettings(endpoint, setting(Name) ?? preset?.Model ?? throw Wrong(ModelSettingsProblem.NoName, Name));
        return plain with
        {
            Kind = kind,
            Key = key,
            TokenLimitField = preset?.TokenLimitField ?? (kind == ModelKinds.Azure ? "max_completion_tokens" : plain.TokenLimitField),
            Extra = preset?.Extra?.ToImmutableSortedDictionary(e => e.Key, e => e.Value.GetRawText(), StringComparer.Ordinal) ?? plain.Extra,
            FirstWordsSeconds = Seconds("model:firstWordsSeconds", plain.FirstWordsSeconds),
            TurnSeconds = Seconds("model:turnSeconds", plain.TurnSeconds),
            IdleSeconds = Seconds("model:idleSeconds", plain.IdleSeconds),
            MaxUpstreamCalls = (int)(Whole("model:maxCalls", 1, 2) ?? plain.MaxUpstreamCalls),
            MaxConcurrentCalls = (int)(Whole("model:maxConcurrent", 1, 1000) ?? plain.MaxConcurrentCalls),
            SessionTokens = Whole("model:sessionTokens", 0, long.MaxValue) ?? plain.SessionTokens,
            DayTokens = Whole("model:dayTokens", 0, long.MaxValue) ?? plain.DayTokens,
            MaskPersonalData = YesNo("model:maskPersonalData", plain.MaskPersonalData),
        };
    }

    private static ModelSettingsException Wrong(ModelSettingsProblem problem, string name) => new(problem, name);

    private ModelPreset? ReadPreset() => setting(Preset) is not { } id
        ? null
        : ModelPreset.Find(id) ?? throw Wrong(ModelSettingsProblem.UnknownPreset, string.Join(", ", ModelPreset.All.Select(p => p.Id)));

    private KeySource? ReadKey()
    {
        if (environment(Key) is not null)
        {
            return new KeySource(KeyVariable, () => environment(Key) ?? string.Empty);
        }

        if (setting(Key) is not null)
        {
            throw Wrong(ModelSettingsProblem.KeyInFile, Key);
        }

        if (setting(KeyFile) is not { } path)
        {
            return null;
        }

        return File.Exists(path) ? new KeySource(path, () => File.ReadAllText(path)) : throw Wrong(ModelSettingsProblem.KeyFile, KeyFile);
    }

    private double Seconds(string name, double usual)
    {
        if (setting(name) is not { } text)
        {
            return usual;
        }

        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0.1 and <= 600
            ? seconds
            : throw Wrong(ModelSettingsProblem.BadValue, name);
    }

    private long? Whole(string name, long least, long most)
    {
        if (setting(name) is not { } text)
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(ModelSettingsProblem.BadValue, name);
    }

    private bool YesNo(string name, bool usual) => setting(name)?.ToUpperInvariant() switch
    {
        null => usual,
        "TRUE" or "1" or "YES" or "ON" => true,
        "FALSE" or "0" or "NO" or "OFF" => false,
        _ => throw Wrong(ModelSettingsProblem.BadValue, name),
    };
}
