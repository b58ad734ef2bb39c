using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Simulator.Core.Residents;
using Simulator.LanguageModels.Checks;
using Simulator.LanguageModels.Checks.Rules;
using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Prompts;

namespace Simulator.LanguageModels.Voices;

/// <summary>Lets a language model word the engine's directions: one streaming call for all who speak in a turn, every sentence checked before it is handed out.</summary>
/// <remarks>
/// Nothing but cancellation gets out: whatever fails is replaced by the script's line of the same turn, and <see cref="SpokenLine.Wording"/> says why.
/// At most one second call repairs a first sentence that broke a rule, within the turn's time. Stateless and thread-safe; one for all sessions will do.
/// </remarks>
public sealed class ModelVoice : IResidentVoice
{
    /// <summary>The <see cref="SpokenLine.Voice"/> of every sentence a model worded.</summary>
    public const string Name = "model";

    private readonly IChatClient _client;
    private readonly VoicePrompt _prompt;
    private readonly OutputCheck _check;
    private readonly CallLimits _limits;
    private readonly TimeProvider _time;
    private readonly Wording _origin;
    private readonly ChatOptions _options;

    /// <summary>A voice.</summary>
    /// <param name="client">Speaks to the model; best made by <see cref="ModelClientFactory"/>.</param>
    /// <param name="model">The model's name, for the record.</param>
    /// <param name="limits">Time and calls of a turn.</param>
    /// <param name="time">Measures them.</param>
    /// <param name="prompt">What the model is told; null for the house's own.</param>
    public ModelVoice(IChatClient client, string model, CallLimits limits, TimeProvider time, VoicePrompt? prompt = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(time);
        _client = client;
        _limits = limits;
        _time = time;
        _prompt = prompt ?? VoicePrompt.Standard;
        _check = OutputCheck.Standard(new PromptLeakRule(_prompt.OwnWords));
        _origin = new Wording(model, _prompt.Hash);
        _options = new ChatOptions { Temperature = 0.8f, MaxOutputTokens = 400 };
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<SpokenLine> SpeakAsync(VoiceRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancel.ThrowIfCancellationRequested();
        var draft = new VoiceDraft(request, _check, _origin);
        if (draft.Owed.IsEmpty)
        {
            foreach (var line in draft.Finish(null))
            {
                yield return line;
            }

            yield break;
        }

        var turn = ModelTurn.Begin(request.Session, _limits, _time);
        var meter = new TurnMeter(turn);
        string? failure = null;
        for (var isRepair = false; ; isRepair = true)
        {
            meter.Called();
            await using var answer = new ModelAnswer(_client, _prompt.For(request, draft.Owed, draft.Repair), _options.For(turn), turn, _time, draft.IsTag, cancel);
            while (await answer.NextAsync().ConfigureAwait(false) is { } said)
            {
                foreach (var line in draft.Take(said))
                {
                    answer.WordsShown();
                    meter.Shown();
                    yield return answer is { IsOver: true, Failure: null } && draft.Owed.IsEmpty ? meter.Mark(line) : line;
                }

                if (draft.IsDone || (draft.Broken is not null && !isRepair))
                {
                    break;
                }
            }

            failure = answer.Failure;
            if (isRepair || draft.Broken is null || failure is not null || draft.Owed.IsEmpty || turn.Calls >= _limits.MaxCalls || _limits.MaxCalls < 2 || turn.LeftForFirstWords <= TimeSpan.Zero)
            {
                break;
            }

            draft.BeginRepair();
        }

        SpokenLine? last = null;
        foreach (var line in draft.Finish(failure))
        {
            if (last is not null)
            {
                yield return last;
            }

            last = line;
        }

        if (last is not null)
        {
            yield return meter.Mark(last);
        }
    }
}
