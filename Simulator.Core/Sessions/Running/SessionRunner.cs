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
        List<(SessionEvent Event, string? Content)> batch = [(start, options.Alias)];
        batch.AddRange(engine.Open(runner.State).Select(e => (e, (string?)null)));
        var opened = await runner._commits.CommitAsync("start", batch, cancel).ConfigureAwait(false);
        var spoken = await runner.VoiceAsync(voice, string.Empty, cancel).ConfigureAwait(false);
        return (runner, [.. opened, .. spoken]);
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
        var resumed = await runner._commits
            .CommitAsync($"resume-{Text(state.Version)}", [(new SessionResumed(state.NextTurn), null)], cancel)
            .ConfigureAwait(false);
        var spoken = await runner.VoiceAsync(Script, state.Words.LastOrDefault() ?? string.Empty, cancel).ConfigureAwait(false);
        return (runner, [.. resumed, .. spoken]);
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
            Voice = NameOf(voice),
            Parent = new Branch(at.Session, turn, at.N, at.Hash),
        };
        var runner = new SessionRunner(journal, reader, voice, engine, SessionFold.Branch(before, options.Id, start));
        var started = await runner._commits.CommitAsync("start", [(start, options.Alias)], cancel).ConfigureAwait(false);
        return (runner, started);
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
            // Lines of the turn before that found no room in the store.
            var late = await VoiceAsync(Script, State.Words.LastOrDefault() ?? string.Empty, cancel).ConfigureAwait(false);
            var events = await DecideAsync(text, requestKey, cancel).ConfigureAwait(false);
            return new TurnAnswer(null, null, [.. late, .. events, .. await VoiceAsync(_voice, text, cancel).ConfigureAwait(false)]);
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

        var events = await _commits.CommitAsync(
            $"hint-{Text(State.Version)}",
            [(new HintGiven(scene.Turn, stage.Id, given), null), (new ClockMoved(scene.Scenario.Shared.Engine.HintMinutes, "hint"), null)],
            cancel).ConfigureAwait(false);
        return (stage.Hints[given], events);
    }

    /// <summary>Ends the session because the trainee leaves.</summary>
    /// <exception cref="StoreFullException">No room: the session is still open.</exception>
    public async ValueTask<ImmutableArray<Released>> LeaveAsync(CancellationToken cancel) =>
        State.Ended is not null
            ? []
            : await _commits.CommitAsync("leave", [(new SessionEnded(null, EndingKind.Left, "left"), null)], cancel).ConfigureAwait(false);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(IResidentVoice voice) => voice is IScriptedVoice ? ScriptedVoice.Name : "model";

    private ValueTask<ImmutableArray<Released>> DecideAsync(string text, string? requestKey, CancellationToken cancel)
    {
        var decided = _engine.Decide(State, text, _reader.Read(text, _engine.ContextOf(State)));
        List<(SessionEvent Event, string? Content)> batch =
            [.. decided.Select(e => e is TraineeSpoke spoke ? (spoke with { Key = requestKey }, text) : (e, (string?)null))];

        // A prefix of its own, so that no request can take the name of another batch ("leave").
        var key = requestKey is null ? $"turn-{Text(State.NextTurn)}" : $"request-{requestKey}";
        return _commits.CommitAsync(key, batch, cancel);
    }

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

    // The turn is safe by now. A store that has filled up leaves the residents silent; it does not take the turn back.
    private async ValueTask<ImmutableArray<Released>> VoiceAsync(IResidentVoice voice, string text, CancellationToken cancel)
    {
        var spoken = ImmutableArray.CreateBuilder<Released>();
        try
        {
            await SpeakAsync(voice, text, spoken, cancel).ConfigureAwait(false);
            if (voice is not IScriptedVoice)
            {
                // Whoever the model left without words says the author's.
                await SpeakAsync(Script, text, spoken, cancel).ConfigureAwait(false);
            }
        }
        catch (StoreFullException)
        {
            return spoken.ToImmutable();
        }

        return spoken.ToImmutable();
    }

    private async ValueTask SpeakAsync(IResidentVoice voice, string text, ImmutableArray<Released>.Builder spoken, CancellationToken cancel)
    {
        var directions = State.Unvoiced;
        if (directions.IsEmpty)
        {
            return;
        }

        var turn = State.Scene.Turn;
        var request = new VoiceRequest(State.Scene, directions, text, State.UsedLines, State.Start.Seed, turn, State.LastGestures);
        List<(SessionEvent Event, string? Content)> batch = [];
        await foreach (var line in voice.SpeakAsync(request, cancel).WithCancellation(cancel).ConfigureAwait(false))
        {
            // Nobody speaks who was not told to.
            if (directions.All(d => d.Speaker != line.Speaker))
            {
                continue;
            }

            batch.Add((new ResidentSpoke(turn, line), null));
            if (voice is not IScriptedVoice)
            {
                spoken.AddRange(await _commits.CommitAsync($"voice-{Text(State.Version)}", batch, cancel).ConfigureAwait(false));
                batch = [];
            }
        }

        if (batch.Count > 0)
        {
            spoken.AddRange(await _commits.CommitAsync($"voice-{Text(State.Version)}", batch, cancel).ConfigureAwait(false));
        }
    }
}
