using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Recordings;
using Simulator.LanguageModels.Stack;

namespace Simulator.LanguageModels.Clients;

/// <summary>Builds the client a voice uses: a bare client of the settings' kind inside the chain of steps.</summary>
public static class ModelClientFactory
{
    /// <summary>
    /// Makes one client for all sessions of the process: circuit, places and counts are shared. It throws
    /// <see cref="ModelFailedException"/> and, when the caller cancelled, <see cref="OperationCanceledException"/>; nothing else. Thread-safe. Makes no connection yet.
    /// </summary>
    /// <exception cref="ModelFailedException">The settings' kind is not known, or the key cannot be read.</exception>
    public static IChatClient Create(ModelSettings settings, TimeProvider time, ModelServices? services = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        services ??= new ModelServices();
        IChatClient client = services.ReplayFrom is { } recording
            ? new ReplayClient(recording)
            : Reliable(services.Kinds.Make(settings), settings, time, services);
        if (services.RecordTo is { } path)
        {
            client = new RecordingStep(client, path);
        }

        if (settings.MaskPersonalData)
        {
            client = new MaskingStep(client, services.Mask);
        }

        return new BudgetStep(client, settings, services.Ledger, time);
    }

    private static RetryStep Reliable(IChatClient bare, ModelSettings settings, TimeProvider time, ModelServices services)
    {
        IChatClient client = new TranslatingStep(bare);
        client = new ThinkingStep(client);
        client = new TimeoutStep(client, time);
        client = new GuardStep(client);
        client = new ConcurrencyStep(client, settings.MaxConcurrentCalls, time);
        client = new CircuitStep(
            client,
            new Circuit(settings.CircuitFailures, TimeSpan.FromSeconds(settings.CircuitSeconds), time),
            new OperatorNotices(services.Notice));
        return new RetryStep(client, time, services.Jitter);
    }
}
