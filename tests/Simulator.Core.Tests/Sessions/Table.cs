using Simulator.Core.Residents;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Sessions.Running;

namespace Simulator.Core.Tests.Sessions;

/// <summary>Starts, resumes, loads and redoes sessions of one case on one journal.</summary>
internal sealed class Table(Scenario scenario)
{
    public FaultyJournal Journal { get; } = new();

    public static SessionOptions Options(string id, ulong seed = 7) => new(id, seed, SessionMode.Practice, "小李", "little-hash", "1");

    public async Task<SessionRunner> StartAsync(string id = "one", IResidentVoice? voice = null, ulong seed = 7) =>
        (await SessionRunner.StartAsync(Journal, new NotationReader(), voice ?? new ScriptedVoice(), scenario, Options(id, seed), default)).Runner;

    public async Task<SessionRunner> PlayAsync(string id, IResidentVoice? voice, params string[] turns)
    {
        var runner = await StartAsync(id, voice);
        foreach (var turn in turns.TakeWhile(_ => runner.State.Ended is null))
        {
            await runner.TakeTurnAsync(turn, null, default);
        }

        return runner;
    }

    public async Task<SessionHistory> LoadAsync(string id = "one") =>
        await SessionHistory.LoadAsync(Journal, id, (_, _) => ValueTask.FromResult<Scenario?>(scenario), default);

    public async Task<SessionRunner> ResumeAsync(string id = "one", IResidentVoice? voice = null) =>
        (await SessionRunner.ResumeAsync(Journal, new NotationReader(), voice ?? new ScriptedVoice(), (await LoadAsync(id)).State, default)).Runner;

    public async Task<SessionRunner> RedoAsync(string of, int turn, string id, ulong seed = 7) =>
        (await SessionRunner.RedoAsync(Journal, new NotationReader(), new ScriptedVoice(), await LoadAsync(of), turn, Options(id, seed), default)).Runner;

    /// <summary>The stored events of one stream.</summary>
    public async Task<IReadOnlyList<StoredEvent>> StoredAsync(string id = "one") => await Journal.ReadAsync(StreamId.Session(id), 0, default);
}
