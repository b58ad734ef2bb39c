using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Sessions.Turns;
using Simulator.Core.Understanding;

namespace Simulator.Core.Sessions.Running;

/// <summary>Plays one session: reads a turn, decides, makes it durable, then lets the residents speak.</summary>
/// <remarks>
/// Not thread-safe: one caller drives one session. Whatever a method returns is committed. After
/// <see cref="SessionFailedException"/> the runner is spent: load the session again.
/// </remarks>
public sealed class SessionRunner
{
    private static readonly ScriptedVoice Script = new();

    private readonly IJournal _journal;
    private readonly IUtteranceReader _reader;
    private readonly IResidentVoice _voice;
    private readonly TurnEngine _engine;
    private readonly Commits _commits;

    private SessionRunner(IJournal journal, IUtteranceReader reader, IResidentVoice voice, TurnEngine engine, SessionState state)
    {
        _journal = journal;
        _reader = reader;
        _voice = voice;
        _engine = engine;
        _commits = new Commits(journal, state);
    }

    /// <summary>
    /// Called with events as soon as they are committed while a voice that takes time still speaks: the turn's decisions first, then
    /// each sentence. The same events are in the answer. Null: the answer alone brings them. Not called for a voice that answers at once.
    /// </summary>
    public Action<ImmutableArray<Released>>? Committed { get; set; }

    /// <summary>The session now.</summary>
    public SessionState State => _commits.State;

    /// <summary>Begins a session and lets the first stage open.</summary>
    public static async ValueTask<(SessionRunner Runner, ImmutableArray<Released> Events)> StartAsync(
        IJournal journal,
        IUtteranceReader reader,
        IResidentVoice voice,
        Scenario scenario,
        SessionOptions options,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(options);
        var engine = TurnEngine.For(scenario);
        var start = engine.Start(options, reader.Version, NameOf(voice));
        var runner = new SessionRunner(journal, reader, voice, engine, SessionFold.Begin(options.Id, start, scenario));
        var batch = runner._commits.Begin();
        batch.Add(start, options.Alias);
        foreach (var happened in engine.Open(runner.State))
        {
            batch.Add(happened);
        }

        return (runner, await runner.ReleaseAsync("start", batch, voice, string.Empty, cancel).ConfigureAwait(false));
    }

    /// <summary>Goes on with a session; lines that were decided but not released before a crash are voiced now, by the script.</summary>
    /// <exception cref="SessionFailedException">The session has ended.</exception>
    public static async ValueTask<(SessionRunner Runner, ImmutableArray<Released> Events)> ResumeAsync(
        IJournal journal,
        IUtteranceReader reader,
        IResidentVoice voice,
        SessionState state,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Ended is not null)
        {
            throw SessionFailedException.Of(SessionFailureKind.Ended, state.Id);
        }

        var runner = new SessionRunner(journal, reader, voice, TurnEngine.For(state.Scene.Scenario), state);
        var batch = runner._commits.Begin();
        batch.Add(new SessionResumed(state.NextTurn));
        return (runner, await runner.ReleaseAsync($"resume-{Text(state.Version)}", batch, Script, state.LastWords, cancel).ConfigureAwait(false));
    }

    /// <summary>Branches a session off a past one: the state before a turn, nothing copied.</summary>
    /// <exception cref="SessionFailedException">There is no such turn.</exception>
    public static async ValueTask<(SessionRunner Runner, ImmutableArray<Released> Events)> RedoAsync(
        IJournal journal,
        IUtteranceReader reader,
        IResidentVoice voice,
        SessionHistory past,
        int turn,
        SessionOptions options,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(past);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(options);
        var at = past.LastBefore(turn) ?? throw SessionFailedException.Of(SessionFailureKind.NoSuchTurn, past.State.Id, Text(turn));
        var before = past.Rewind(at);
        var engine = TurnEngine.For(past.State.Scene.Scenario);
        var start = before.Start with
        {
            Seed = options.Seed,
            Mode = options.Mode,
            Reader = reader.Version,
            Engine = EngineVersion.Current,
            Scoring = options.Scoring,
            Person = options.Person,
            Voice = NameOf(voice),
            Parent = new Branch(at.Session, turn, at.N, at.Hash),
        };
        var runner = new SessionRunner(journal, reader, voice, engine, SessionFold.Branch(before, options.Id, start));
        var batch = runner._commits.Begin();
        batch.Add(start, options.Alias);
        return (runner, await runner._commits.CommitAsync("start", batch, cancel).ConfigureAwait(false));
    }

    /// <summary>Takes one turn of the trainee.</summary>
    /// <param name="raw">What was typed; empty for silence.</param>
    /// <param name="requestKey">Names this request (1 to <see cref="KeyedTurns.MaxKeyLength"/> printable ASCII characters): sent again, also after a crash, it takes no second turn and gets the answer of the first. Null: a request that is never sent again.</param>
    /// <param name="cancel">Cancels waiting; a turn that was committed stays, its lines are voiced on resume.</param>
    /// <exception cref="SessionFailedException">The session has ended and the key is none of its own, or the turn could not be committed.</exception>
    public async ValueTask<TurnAnswer> TakeTurnAsync(string raw, string? requestKey, CancellationToken cancel)
    {
        if (requestKey is not null)
        {
            KeyedTurns.Check(requestKey);
            if (State.Requests.ContainsKey(requestKey) && await AnsweredAsync(requestKey, cancel).ConfigureAwait(false) is { } answered)
            {
                return answered;
            }
        }

        if (State.Ended is not null)
        {
            throw SessionFailedException.Of(SessionFailureKind.Ended, State.Id);
        }

        if (!TurnInput.TryClean(raw, out var text))
        {
            return TurnAnswer.Refused(TurnRefusal.TooLong, text);
        }

        try
        {
            var batch = _commits.Begin();
            // Lines of the turn before that found no room in the store.
            await SpeakAsync(batch, Script, State.LastWords, cancel).ConfigureAwait(false);
            foreach (var happened in _engine.Decide(State, text, _reader.Read(text, _engine.ContextOf(State))))
            {
                if (happened is TraineeSpoke spoke)
                {
                    batch.Add(spoke with { Key = requestKey }, text);
                }
                else
                {
                    batch.Add(happened);
                }
            }

            // A prefix of its own, so that no request can take the name of another batch ("leave").
            var key = requestKey is null ? $"turn-{Text(State.NextTurn)}" : $"request-{requestKey}";
            return new TurnAnswer(null, null, await ReleaseAsync(key, batch, _voice, text, cancel).ConfigureAwait(false));
        }
        catch (StoreFullException)
        {
            return TurnAnswer.Refused(TurnRefusal.StoreFull, text);
        }
        catch (SessionFailedException failed) when (failed.Kind == SessionFailureKind.Conflict && requestKey is not null)
        {
            // Another runner may have taken this very request.
            if (await AnsweredAsync(requestKey, cancel).ConfigureAwait(false) is { } answered)
            {
                return answered;
            }

            throw;
        }
    }

    /// <summary>Gives the next hint of the stage, or null when there is none left or the mode has none.</summary>
    /// <exception cref="StoreFullException">No room: no hint was given.</exception>
    public async ValueTask<(string? Hint, ImmutableArray<Released> Events)> HintAsync(CancellationToken cancel)
    {
        var scene = State.Scene;
        var stage = scene.Scenario.Stages.First(s => s.Id == scene.Stage);
        var given = State.Hints.GetValueOrDefault(stage.Id);
        if (State.Start.Mode == SessionMode.Exam || given >= stage.Hints.Length || State.Ended is not null)
        {
            return (null, []);
        }

        var batch = _commits.Begin();
        batch.Add(new HintGiven(scene.Turn, stage.Id, given));
        batch.Add(new ClockMoved(scene.Scenario.Shared.Engine.HintMinutes, "hint"));
        return (stage.Hints[given], await _commits.CommitAsync($"hint-{Text(State.Version)}", batch, cancel).ConfigureAwait(false));
    }

    /// <summary>Ends the session because the trainee leaves.</summary>
    /// <exception cref="StoreFullException">No room: the session is still open.</exception>
    public async ValueTask<ImmutableArray<Released>> LeaveAsync(CancellationToken cancel)
    {
        if (State.Ended is not null)
        {
            return [];
        }

        var batch = _commits.Begin();
        batch.Add(new SessionEnded(null, EndingKind.Left, "left"));
        return await _commits.CommitAsync("leave", batch, cancel).ConfigureAwait(false);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(IResidentVoice voice) => voice is IScriptedVoice ? ScriptedVoice.Name : "model";

    private async ValueTask<TurnAnswer?> AnsweredAsync(string requestKey, CancellationToken cancel)
    {
        var scenario = State.Scene.Scenario;
        var history = await SessionHistory
            .LoadAsync(_journal, State.Id, (_, _) => ValueTask.FromResult<Scenario?>(scenario), cancel)
            .ConfigureAwait(false);
        var answer = KeyedTurns.AnswerOf(history, requestKey);
        if (answer is not null)
        {
            _commits.Adopt(history.State);
        }

        return answer;
    }

    // A voice that answers at once is stored with what it answers; one that takes time is asked when that is safe.
    private async ValueTask<ImmutableArray<Released>> ReleaseAsync(string key, Batch batch, IResidentVoice voice, string text, CancellationToken cancel)
    {
        if (voice is IScriptedVoice)
        {
            await SpeakAsync(batch, voice, text, cancel).ConfigureAwait(false);
            return await _commits.CommitAsync(key, batch, cancel).ConfigureAwait(false);
        }

        var decided = await _commits.CommitAsync(key, batch, cancel).ConfigureAwait(false);
        Committed?.Invoke(decided);
        return [.. decided, .. await VoiceAsync(voice, text, cancel).ConfigureAwait(false)];
    }

    // The turn is safe by now. A store that has filled up leaves the residents silent; it does not take the turn back.
    private async ValueTask<ImmutableArray<Released>> VoiceAsync(IResidentVoice voice, string text, CancellationToken cancel)
    {
        var spoken = ImmutableArray.CreateBuilder<Released>();
        try
        {
            await foreach (var line in OwedLines.AskAsync(voice, State, text, cancel).ConfigureAwait(false))
            {
                var one = _commits.Begin();
                one.Add(line);
                spoken.AddRange(await CommitLinesAsync(one, cancel).ConfigureAwait(false));
            }

            // Whoever the model left without words says the author's.
            var rest = _commits.Begin();
            await SpeakAsync(rest, Script, text, cancel).ConfigureAwait(false);
            if (rest.Records.Count > 0)
            {
                spoken.AddRange(await CommitLinesAsync(rest, cancel).ConfigureAwait(false));
            }
        }
        catch (StoreFullException)
        {
            return spoken.ToImmutable();
        }

        return spoken.ToImmutable();
    }

    private static async ValueTask SpeakAsync(Batch batch, IResidentVoice voice, string text, CancellationToken cancel)
    {
        await foreach (var line in OwedLines.AskAsync(voice, batch.After, text, cancel).ConfigureAwait(false))
        {
            batch.Add(line);
        }
    }

    private async ValueTask<ImmutableArray<Released>> CommitLinesAsync(Batch lines, CancellationToken cancel)
    {
        var spoken = await _commits.CommitAsync($"voice-{Text(State.Version)}", lines, cancel).ConfigureAwait(false);
        Committed?.Invoke(spoken);
        return spoken;
    }
}
