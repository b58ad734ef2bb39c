using Microsoft.Extensions.AI;
using Simulator.Console.Hosting;
using Simulator.Core.Residents;
using Simulator.LanguageModels.Prompts;
using Simulator.LanguageModels.Voices;

namespace Simulator.Console.Commands;

/// <summary>A voice that needs a connection, and the connection.</summary>
internal sealed class Speaker(ModelVoice voice, IChatClient client) : IDisposable
{
    public IResidentVoice Voice => voice;

    /// <exception cref="CommandFailedException">No model is configured, or its settings are wrong.</exception>
    public static Speaker OfModel(Host host, string? record = null, string? replay = null)
    {
        var (client, settings) = host.Model.Open(record, replay);
        return new Speaker(new ModelVoice(client, settings.Name, settings.Limits, host.Clock, settings.MaskPersonalData ? null : VoicePrompt.Unmasked), client);
    }

    public void Dispose() => client.Dispose();
}
