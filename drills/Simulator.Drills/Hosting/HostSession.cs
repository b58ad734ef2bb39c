using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Understanding;

namespace Simulator.Drills.Hosting;

/// <summary>One session of the host: begun, resumed or reloaded as needed. One turn at a time.</summary>
internal sealed class HostSession(string id, HostCase played, IJournal journal)
{
    private static readonly EmbeddedReader Reader = new();
    private static readonly ScriptedVoice Voice = new();

    private SessionRunner? _runner;

    /// <summary>Takes a turn and says what became of it, as a line of the protocol.</summary>
    public async Task<string> TurnAsync(string key, string text, CancellationToken cancel)
    {
        try
        {
            _runner ??= await OpenAsync(cancel).ConfigureAwait(false);
            if (_runner is null)
            {
                return await IsKnownAsync(text, cancel).ConfigureAwait(false) is { } n ? $"known {id} {key} {n}" : $"ended {id} {key}";
            }

            if (_runner.State.Ended is not null)
            {
                return $"ended {id} {key}";
            }

            var answer = await _runner.TakeTurnAsync(text, key, cancel).ConfigureAwait(false);
            return answer.Refusal is { } why
                ? $"refused {id} {key} {why}"
                : $"ack {id} {key} {_runner.State.Version} {StateDigest.Of(_runner.State)}";
        }
        catch (SessionFailedException failed)
        {
            _runner = null;
            return failed.Kind == SessionFailureKind.Conflict && await IsKnownAsync(text, cancel).ConfigureAwait(false) is { } n
                ? $"known {id} {key} {n}"
                : $"failed {id} {key} {failed.Kind}";
        }
        catch (StoreFullException)
        {
            _runner = null;
            return $"refused {id} {key} StoreFull";
        }
        catch (Storage.StoreException refused)
        {
            _runner = null;
            return $"failed {id} {key} {refused.Code}";
        }
    }

    private async Task<SessionRunner?> OpenAsync(CancellationToken cancel)
    {
        var stored = await journal.ReadAsync(StreamId.Session(id), 0, cancel).ConfigureAwait(false);
        if (stored.Count == 0)
        {
            var bundle = await journal.PutBlobAsync(played.Bytes, cancel).ConfigureAwait(false);
            var options = new SessionOptions(id, HostCase.SeedOf(id), SessionMode.Practice, null, bundle, ScoringVersion.Current);
            return (await SessionRunner.StartAsync(journal, Reader, Voice, played.Scenario, options, cancel).ConfigureAwait(false)).Runner;
        }

        var history = await SessionHistory.LoadAsync(journal, id, played.ByHashAsync, cancel).ConfigureAwait(false);
        return history.State.Ended is not null
            ? null
            : (await SessionRunner.ResumeAsync(journal, Reader, Voice, history.State, cancel).ConfigureAwait(false)).Runner;
    }

    private async Task<long?> IsKnownAsync(string text, CancellationToken cancel)
    {
        var stored = await journal.ReadAsync(StreamId.Session(id), 0, cancel).ConfigureAwait(false);
        return stored.FirstOrDefault(e => e.Type == "trainee_spoke" && e.Content == text)?.N;
    }
}

/// <summary>The case a host plays.</summary>
/// <param name="Scenario">The case.</param>
/// <param name="Bytes">Its bundle.</param>
/// <param name="Hash">The bundle's hash.</param>
internal sealed record HostCase(Scenario Scenario, byte[] Bytes, string Hash)
{
    /// <summary>Every session has its own chance, the same in every run.</summary>
    public static ulong SeedOf(string session) => session.Aggregate(14695981039346656037UL, (h, c) => (h ^ c) * 1099511628211UL) >> 11;

    /// <summary>The case by its hash.</summary>
    public ValueTask<Scenario?> ByHashAsync(string bundle, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return ValueTask.FromResult(bundle == Hash ? Scenario : null);
    }

    /// <summary>Loads it from the repository.</summary>
    public static HostCase Load(string id)
    {
        var bundle = Scenarios.ScenarioBundle.ReadFolder(Tools.Scenarios, id) ?? throw new DrillBrokenException($"no case {id}");
        var scenario = Scenarios.ScenarioLoader.Load(bundle).Scenario ?? throw new DrillBrokenException($"case {id} is broken");
        return new HostCase(scenario, bundle.ToBytes(), bundle.Hash);
    }
}
