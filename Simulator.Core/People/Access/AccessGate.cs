using Simulator.Core.Records;

namespace Simulator.Core.People.Access;

/// <summary>Asks the rules and writes the access log: the door every service goes through before it touches somebody's data. Thread-safe when its log is.</summary>
/// <param name="rules">Who may what.</param>
/// <param name="log">Gets every refusal, and every look at somebody else's words.</param>
public sealed class AccessGate(AccessRules rules, IAccessLog log)
{
    /// <summary>Code of the refusal; whoever asked by an id words it as "there is no such ...", so that ids cannot be tried out.</summary>
    public const string DeniedCode = "access.denied";

    /// <summary>The rules.</summary>
    public AccessRules Rules => rules;

    /// <summary>Asks for one thing; what it allows is in the log before it returns.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="right">For what.</param>
    /// <param name="target">About whom.</param>
    /// <param name="about">The thing, for example <c>session/…</c>; null for the person as such. An id, never anybody's words.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Cancels waiting for the log.</param>
    /// <returns>Null when it may be done; else a refusal <see cref="DeniedCode"/>.</returns>
    public async ValueTask<Refusal?> AskAsync(Actor actor, Right right, AccessTarget target, string? about, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(target);
        var isAllowed = rules.May(actor, right, target);
        var isOwn = target.Person is not null && target.Person == actor.Id;
        if (!actor.IsLocal && (!isAllowed || (!isOwn && ReadsWords(right))))
        {
            await log.WriteAsync(new AccessEntry(now, actor.Id, right, target.Person, about, isAllowed), cancel).ConfigureAwait(false);
        }

        return isAllowed ? null : new Refusal(DeniedCode);
    }

    private static bool ReadsWords(Right right) => right
        is Right.ReadTranscript or Right.ReadReview or Right.ReadNotes or Right.Review or Right.AnswerAppeal
        or Right.MarkBlind or Right.ExportPerson or Right.ExportUnit or Right.SeeNames or Right.ErasePerson;
}
