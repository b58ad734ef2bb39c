using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.Records;
using Simulator.Core.Reviews.Rejudging;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Sessions.Running;

namespace Simulator.Core.Reviews;

/// <summary>Lets somebody in to a session or says that there is none: a session one may not see does not exist. Thread-safe when its journal and gate are.</summary>
/// <param name="journal">The store.</param>
/// <param name="cases">Cases that sessions were played with.</param>
/// <param name="people">Who is who.</param>
/// <param name="gate">Asks the rules and writes the access log.</param>
public sealed class ReviewDoor(IJournalReader journal, ScenarioByHash cases, PeopleDirectory people, AccessGate gate)
{
    /// <summary>There is no such session, or it is not for the actor.</summary>
    public const string UnknownCode = "review.unknown_session";

    /// <summary>The session has not ended.</summary>
    public const string OpenCode = "review.session_open";

    /// <summary>The store.</summary>
    public IJournalReader Journal => journal;

    /// <summary>Who is who.</summary>
    public PeopleDirectory People => people;

    /// <summary>The rules.</summary>
    public AccessRules Rules => gate.Rules;

    /// <summary>Enters.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="right">For what.</param>
    /// <param name="session">Session id as asked for.</param>
    /// <param name="now">The time, for the access log.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The session, or a refusal: <see cref="UnknownCode"/>, <see cref="OpenCode"/>, or <see cref="ReviewLife.OwnSession"/> for what nobody does to an own session.</returns>
    /// <exception cref="SessionFailedException">Its case is gone.</exception>
    public async ValueTask<(ReviewSubject? Subject, Refusal? Refusal)> EnterAsync(Actor actor, Right right, string session, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await TraineeAsync(session, cancel).ConfigureAwait(false) is not { } trainee)
        {
            return (null, new Refusal(UnknownCode, session));
        }

        if (await gate.AskAsync(actor, right, people.TargetOf(trainee.Id), "session/" + session, now, cancel).ConfigureAwait(false) is not null)
        {
            return (null, trainee.Id is not null && trainee.Id == actor.Id ? new Refusal(ReviewLife.OwnSession) : new Refusal(UnknownCode, session));
        }

        var history = await JudgedHistory.LoadAsync(journal, session, cases, cancel).ConfigureAwait(false);
        return history.State.Ended is null
            ? (null, new Refusal(OpenCode, session))
            : (new ReviewSubject(history, SessionRecord.Of(history)), null);
    }

    /// <summary>Asks for a right that is about the whole store or a unit.</summary>
    public ValueTask<Refusal?> AskAsync(Actor actor, Right right, AccessTarget target, string about, DateTimeOffset now, CancellationToken cancel) =>
        gate.AskAsync(actor, right, target, about, now, cancel);

    private async ValueTask<(string? Id, bool Exists)?> TraineeAsync(string session, CancellationToken cancel)
    {
        try
        {
            var stored = await journal.ReadAsync(StreamId.Session(session), 0, cancel).ConfigureAwait(false);
            return stored.Count > 0 && SessionEventCodec.Decode(stored[0]) is SessionStarted start ? (start.Person, true) : null;
        }
        catch (ArgumentException)
        {
            // What can be no id is no session.
            return null;
        }
    }
}
