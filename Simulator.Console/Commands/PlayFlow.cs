using System.Security.Cryptography;
using Simulator.Console.Accounts;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Playing;
using Simulator.Console.Terminal;
using Simulator.Console.Views;
using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Understanding;
using Simulator.LanguageModels.Voices;
using Simulator.Scenarios;
using Simulator.Storage;

namespace Simulator.Console.Commands;

/// <summary>What play, resume, redo and demo share: begin, drive, judge, say how it ended.</summary>
internal sealed class PlayFlow(Host host, SqliteJournal journal, IPlayView view, Speaker? speaker)
{
    private static readonly char[] IdCharacters = "23456789abcdefghjkmnpqrstuvwxyz".ToCharArray();

    private readonly EmbeddedReader _reader = new();
    private readonly IResidentVoice _voice = speaker?.Voice ?? new ScriptedVoice();

    /// <summary>Opens the store and runs an action with it.</summary>
    /// <param name="speaker">Who voices the residents; null for the script, or for whoever voiced the session that goes on.</param>
    public static async Task<int> RunAsync(Host host, bool json, bool echo, Func<PlayFlow, Task<int>> action, CancellationToken cancel, Speaker? speaker = null)
    {
        ArgumentNullException.ThrowIfNull(action);
        await using var journal = await host.OpenWriterAsync(cancel).ConfigureAwait(false);
        IPlayView view = json
            ? new JsonPlayView(host.Out, (key, values) => host.Say(key, values))
            : new TerminalPlayView(host.Console, echo);
        return await action(new PlayFlow(host, journal, view, speaker)).ConfigureAwait(false);
    }

    /// <summary>A seed nobody chose. At most 53 bits, so that every JSON reader keeps it whole.</summary>
    public static ulong RandomSeed() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) >> 11;

    /// <summary>Plays a case from the door.</summary>
    public async Task<int> PlayAsync(LoadedCase loaded, ulong seed, SessionMode mode, string? alias, ITurnSource source, CancellationToken cancel, Person? person = null)
    {
        var bundle = await journal.PutBlobAsync(loaded.Bundle.ToBytes(), cancel).ConfigureAwait(false);
        var options = new SessionOptions(NewId(), seed, mode, person?.Pseudonym ?? CleanAlias(alias), bundle, ScoringVersion.Current, person?.Id);
        var (runner, events) = await SessionRunner.StartAsync(journal, _reader, _voice, loaded.Scenario, options, cancel).ConfigureAwait(false);
        Banners(loaded.Scenario);
        view.Begin(runner.State, [], events);
        return await DriveAsync(runner, source, cancel).ConfigureAwait(false);
    }

    /// <summary>Goes on with a session.</summary>
    public async Task<int> ResumeAsync(string session, ITurnSource source, CancellationToken cancel, (string? Login, string? PinFile) who = default)
    {
        // Nobody speaks in another person's name, whatever their role.
        var account = await EnterAsync(session, who, cancel).ConfigureAwait(false);
        var history = await HistoryAsync(journal, session, cancel).ConfigureAwait(false);
        if (!account.Actor.IsLocal && history.State.Start.Person != account.Actor.Id)
        {
            throw CommandFailedException.Usage("err.unknown_session", session);
        }

        using var same = SameSpeaker(history.State);
        var (runner, events) = await SessionRunner.ResumeAsync(journal, _reader, same?.Voice ?? _voice, history.State, cancel).ConfigureAwait(false);
        Banners(runner.State.Scene.Scenario);
        view.Begin(runner.State, Recap.Of(history.Events), events);
        return await DriveAsync(runner, source, cancel).ConfigureAwait(false);
    }

    /// <summary>Plays a session again from a turn, as a branch.</summary>
    public async Task<int> RedoAsync(string session, int turn, ulong? seed, ITurnSource source, CancellationToken cancel, (string? Login, string? PinFile) who = default)
    {
        var account = await EnterAsync(session, who, cancel).ConfigureAwait(false);
        var history = await HistoryAsync(journal, session, cancel).ConfigureAwait(false);
        var start = history.State.Start;
        var options = new SessionOptions(NewId(), seed ?? start.Seed, start.Mode, null, start.Bundle, ScoringVersion.Current, account.Person?.Id ?? (account.Actor.IsLocal ? start.Person : null));
        using var same = SameSpeaker(history.State);
        var (runner, events) = await SessionRunner.RedoAsync(journal, _reader, same?.Voice ?? _voice, history, turn, options, cancel).ConfigureAwait(false);
        view.Begin(runner.State, Recap.Of(history.Events.TakeWhile(e => e.Event is not TraineeSpoke spoke || spoke.Turn < turn)), events);
        return await DriveAsync(runner, source, cancel).ConfigureAwait(false);
    }

    /// <summary>Reads a session back.</summary>
    public static ValueTask<SessionHistory> HistoryAsync(IJournalReader journal, string session, CancellationToken cancel) => SessionHistory.LoadAsync(
        journal,
        session,
        async (bundle, token) => CaseLibrary.OfBundle(await journal.GetBlobAsync(bundle, token).ConfigureAwait(false)),
        cancel);

    private async Task<Account> EnterAsync(string session, (string? Login, string? PinFile) who, CancellationToken cancel)
    {
        var account = await Account.OfAsync(host, journal, who.Login, who.PinFile, cancel).ConfigureAwait(false);
        await account.EnterAsync(host, journal, Right.ReadTranscript, session, cancel).ConfigureAwait(false);
        return account;
    }

    // For the person: apart from the results, and never in machine mode.
    private void Banners(Scenario scenario)
    {
        if (view is JsonPlayView)
        {
            return;
        }

        if (scenario.Grade == CaseGrade.Draft)
        {
            host.Say("play.draft");
        }

        var day = DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime);
        foreach (var law in LawDates.NotInForce(scenario, day))
        {
            host.Say(LawDates.IsRepealed(law, day) ? "play.law_repealed" : "play.law_not_yet", law.Name + law.Article);
        }
    }

    // A session that a model voiced goes on with a model if there is one.
    private Speaker? SameSpeaker(SessionState state)
    {
        if (state.Start.Voice != ModelVoice.Name)
        {
            return null;
        }

        if (host.Model.IsConfigured)
        {
            return Speaker.OfModel(host);
        }

        host.Say("play.voice_scripted");
        return null;
    }

    private static string? CleanAlias(string? alias) => alias is null ? null : SafeText.ForLine(alias).Trim() is { Length: > 0 } clean ? clean[..Math.Min(clean.Length, 40)] : null;

    private string NewId() =>
        host.Clock.GetUtcNow().ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture) + "-" + RandomNumberGenerator.GetString(IdCharacters, 6);

    private async Task<int> DriveAsync(SessionRunner runner, ITurnSource source, CancellationToken cancel)
    {
        PlayEnd end;
        try
        {
            end = await new PlayDriver(runner, source, view).PlayAsync(cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            view.Suspended(runner.State);
            return ExitCodes.Interrupted;
        }

        switch (end)
        {
            case PlayEnd.Interrupted:
                return ExitCodes.Interrupted;
            case PlayEnd.Suspended:
                return ExitCodes.Done;
            default:
                await JudgeAsync(runner.State.Id, cancel).ConfigureAwait(false);

                // Last of all: whoever holds the pipe open has the score by now.
                if (await source.CountLeftOverAsync(cancel).ConfigureAwait(false) is > 0 and var leftOver)
                {
                    view.LeftOver(leftOver);
                }

                return ExitCodes.Done;
        }
    }

    private async Task JudgeAsync(string session, CancellationToken cancel)
    {
        var history = await HistoryAsync(journal, session, cancel).ConfigureAwait(false);
        var (card, n) = await SessionJudge.JudgeAsync(journal, history, cancel).ConfigureAwait(false);
        view.Ended(history.State, new Verdict(card, SessionRecord.Of(history)), n);
    }
}
