using Microsoft.Extensions.AI;
using Simulator.Console.Texts;
using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Settings;

namespace Simulator.Console.Hosting;

/// <summary>The language model the settings name; nothing is connected before it is used.</summary>
internal sealed class ModelConnection(Host host, ModelSettingsReader reader)
{
    // A recording that is replayed needs no server.
    private static readonly ModelSettings Recorded = new(new Uri("http://recording.invalid/"), "recording");

    public bool IsConfigured => reader.IsConfigured;

    /// <exception cref="CommandFailedException">None is configured (exit 3), or the settings are wrong (exit 2).</exception>
    public ModelSettings Settings()
    {
        try
        {
            return reader.Read();
        }
        catch (ModelSettingsException wrong)
        {
            throw wrong.Problem switch
            {
                ModelSettingsProblem.None => CommandFailedException.Model("err.model_none"),
                ModelSettingsProblem.NoKey => CommandFailedException.Model("err.model_no_key", wrong.Setting),
                ModelSettingsProblem.NoName => CommandFailedException.Usage("err.model_no_name"),
                ModelSettingsProblem.UnknownPreset => CommandFailedException.Usage("err.model_preset", wrong.Setting),
                ModelSettingsProblem.BadEndpoint => CommandFailedException.Usage("err.model_endpoint"),
                ModelSettingsProblem.KeyInFile => CommandFailedException.Usage("err.model_key_in_file"),
                ModelSettingsProblem.KeyFile => CommandFailedException.Usage("err.model_key_file"),
                _ => CommandFailedException.Usage("err.model_value", wrong.Setting),
            };
        }
    }

    /// <summary>A client for the whole run. What the operator should know is said once, on standard error.</summary>
    /// <param name="record">File to record to, or null.</param>
    /// <param name="replay">Recording to answer from, or null.</param>
    public (IChatClient Client, ModelSettings Settings) Open(string? record = null, string? replay = null)
    {
        if (replay is not null && !File.Exists(replay))
        {
            throw CommandFailedException.Usage("err.replay_missing", replay);
        }

        var settings = replay is not null && !IsConfigured ? Recorded : Settings();
        var services = new ModelServices
        {
            Ledger = new FileLedger(host.Store.Folder, host.Clock),
            Notice = failure => host.Say("model.notice", Sentence(failure)),
            RecordTo = record,
            ReplayFrom = replay,
        };
        try
        {
            return (ModelClientFactory.Create(settings, host.Clock, services), settings);
        }
        catch (ModelFailedException failed)
        {
            throw CommandFailedException.Model("err.model_unreachable", Sentence(failed.Failure));
        }
    }

    /// <summary>A failure for people: what it is and what to do.</summary>
    public static string Sentence(ModelFailure failure) =>
        Phrase.Of("model." + System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(failure.Kind.ToString()), failure.Detail);
}
