using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.Residents;
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
    private const int CommitAttempts = 3;

    private readonly IJournal _journal;
    private readonly IUtteranceReader _reader;
    private readonly IResidentVoice _voice;
    private readonly TurnEngine _engine;
    private SessionState _state;

    private SessionRunner(IJournal journal, IUtteranceReader reader, IResidentVoice voice, TurnEngine engine, SessionState state)
    {
        _journal = journal;
        _reader = reader;
        _voice = voice;
        _engine = engine;
        _state = state;
    }

    /// <summary>The session now.</summary>
    public SessionState State => _state;

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
        var start = engine.Start(options, reader.Version, voice is IScriptedVoice ? "scripted" : "model");
        var runner = new SessionRunner(journal, reader, voice, engine, SessionFold.Begin(options.Id, start, scenario));
        List<(SessionEvent Event, string? Content)> batch = [(start, options.Alias)];
        batch.AddRange(engine.Open(runner._state).Select(e => (e, (string?)null)));
        var opened = await runner.CommitAsync("start", batch, cancel).ConfigureAwait(false);
        var spoken = await runner.VoiceAsync(string.Empty, cancel).ConfigureAwait(false);
        return (runner, [.. opened, .. spoken]);
    }

    /// <summary>Goes on with a session; lines that were decided but not released before a crash are voiced now.</summary>
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
        var resumed = await runner
            .CommitAsync($"resume-{Text(state.Version)}", [(new SessionResumed(state.NextTurn), null)], cancel)
            .ConfigureAwait(false);
        var spoken = await runner.VoiceAsync(state.Words.LastOrDefault() ?? string.Empty, cancel).ConfigureAwait(false);
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
            Parent = new Branch(at.Session, turn, at.N, at.Hash),
        };
        var state = before with { Id = options.Id, Start = start, Version = 0, Unvoiced = [], Ended = null };
        var runner = new SessionRunner(journal, reader, voice, engine, state);
        var started = await runner.CommitAsync("start", [(start, options.Alias)], cancel).ConfigureAwait(false);
        return (runner, started);
    }

    /// <summary>Takes one turn of the trainee.</summary>
    /// <param name="raw">What was typed; empty for silence.</param>
    /// <param name="requestKey">Names this request: the same key sent again changes nothing. Null: this turn's number.</param>
    public async ValueTask<TurnAnswer> TakeTurnAsync(string raw, string? requestKey, CancellationToken cancel)
    {
        if (_state.Ended is not null)
        {
            throw SessionFailedException.Of(SessionFailureKind.Ended, _state.Id);
        }

        if (!TurnInput.TryClean(raw, out var text))
        {
            return TurnAnswer.Refused(TurnRefusal.TooLong, text);
        }

        ImmutableArray<Released> events;
        try
        {
            // Lines of the turn before that found no room.
            events = await VoiceAsync(_state.Words.LastOrDefault() ?? string.Empty, cancel).ConfigureAwait(false);
            var reading = _reader.Read(text, _engine.ContextOf(_state));
            var decided = _engine.Decide(_state, text, reading);
            List<(SessionEvent Event, string? Content)> batch = [.. decided.Select(e => (e, e is TraineeSpoke ? text : null))];
            events = [.. events, .. await CommitAsync(requestKey ?? $"turn-{Text(_state.NextTurn)}", batch, cancel).ConfigureAwait(false)];
        }
        catch (StoreFullException)
        {
            return TurnAnswer.Refused(TurnRefusal.StoreFull, text);
        }

        try
        {
            return new TurnAnswer(null, null, [.. events, .. await VoiceAsync(text, cancel).ConfigureAwait(false)]);
        }
        catch (StoreFullException)
        {
            // The turn is taken: refusing it now would have it said twice. Its lines come with the next one, or on resume.
            return new TurnAnswer(null, null, events);
        }
    }

    /// <summary>Gives the next hint of the stage, or null when there is none left or the mode has none.</summary>
    public async ValueTask<(string? Hint, ImmutableArray<Released> Events)> HintAsync(CancellationToken cancel)
    {
        var stage = _state.Scene.Scenario.Stages.First(s => s.Id == _state.Scene.Stage);
        var given = _state.Hints.GetValueOrDefault(stage.Id);
        if (_state.Start.Mode == SessionMode.Exam || given >= stage.Hints.Length || _state.Ended is not null)
        {
            return (null, []);
        }

        var events = await CommitAsync(
            $"hint-{Text(_state.Version)}",
            [(new HintGiven(_state.Scene.Turn, stage.Id, given), null), (new ClockMoved(2, "hint"), null)],
            cancel).ConfigureAwait(false);
        return (stage.Hints[given], events);
    }

    /// <summary>Ends the session because the trainee leaves.</summary>
    public async ValueTask<ImmutableArray<Released>> LeaveAsync(CancellationToken cancel) =>
        _state.Ended is not null
            ? []
            : await CommitAsync("leave", [(new SessionEnded(null, EndingKind.Left, "left"), null)], cancel).ConfigureAwait(false);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private async ValueTask<ImmutableArray<Released>> VoiceAsync(string text, CancellationToken cancel)
    {
        var spoken = ImmutableArray.CreateBuilder<Released>();
        if (_state.Unvoiced.IsEmpty)
        {
            return [];
        }

        var request = new VoiceRequest(_state.Scene, _state.Unvoiced, text, _state.UsedLines, _state.Start.Seed, _state.Scene.Turn, _state.LastGestures);
        List<(SessionEvent Event, string? Content)> batch = [];
        await foreach (var line in _voice.SpeakAsync(request, cancel).WithCancellation(cancel).ConfigureAwait(false))
        {
            batch.Add((new ResidentSpoke(_state.Scene.Turn, line), null));
            if (_voice is not IScriptedVoice)
            {
                spoken.AddRange(await CommitAsync($"voice-{Text(_state.Version)}", batch, cancel).ConfigureAwait(false));
                batch = [];
            }
        }

        if (batch.Count > 0)
        {
            spoken.AddRange(await CommitAsync($"voice-{Text(_state.Version)}", batch, cancel).ConfigureAwait(false));
        }

        return spoken.ToImmutable();
    }

    private async ValueTask<ImmutableArray<Released>> CommitAsync(
        string key,
        List<(SessionEvent Event, string? Content)> batch,
        CancellationToken cancel)
    {
        var after = _state;
        var released = ImmutableArray.CreateBuilder<Released>(batch.Count);
        foreach (var (happened, content) in batch)
        {
            after = SessionFold.Apply(after, happened, content) with { Version = after.Version + 1 };
            released.Add(new Released(after.Version, happened, content, after.Scene.Turn, after.Scene.Minute));
        }

        var stream = StreamId.Session(_state.Id);
        var records = batch.Select(e => SessionEventCodec.Encode(e.Event, e.Content)).ToList();
        var head = SessionHead.Of(after).ToJson();
        for (var attempt = 1; ; attempt++)
        {
            var result = await _journal.AppendAsync(stream, _state.Version, $"{_state.Id}/{key}", records, head, cancel).ConfigureAwait(false);
            switch (result.Outcome)
            {
                case AppendOutcome.Appended:
                    _state = after;
                    return released.ToImmutable();
                case AppendOutcome.AlreadyAppended when result.Version == after.Version:
                    // Our own earlier attempt had reached the disk after all.
                    _state = after;
                    return released.ToImmutable();
                case AppendOutcome.Full:
                    throw new StoreFullException(_state.Id, result.Detail);
                case AppendOutcome.Unknown when attempt < CommitAttempts:
                    continue;
                case AppendOutcome.Unknown:
                    throw SessionFailedException.Of(SessionFailureKind.Unconfirmed, _state.Id, result.Detail);
                case AppendOutcome.ReadOnly:
                    throw SessionFailedException.Of(SessionFailureKind.ReadOnly, _state.Id, result.Detail);
                default:
                    throw SessionFailedException.Of(SessionFailureKind.Conflict, _state.Id, result.Detail);
            }
        }
    }
}
