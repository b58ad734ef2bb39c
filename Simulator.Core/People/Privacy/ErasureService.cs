using Simulator.Core.People.Access;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.People.Privacy;

/// <summary>Erases words: of one person, or of everybody when their time is over. Numbers, scores and the chain stay, under the pseudonym. Thread-safe when its journal is.</summary>
/// <remarks>Every step can be repeated: what a crash left half done is done by the next erasure of the person or by the next <see cref="ApplyRetentionAsync"/>.</remarks>
/// <param name="journal">The store.</param>
/// <param name="others">Streams that other parts of the program keep.</param>
/// <param name="log">Gets who erased whom.</param>
public sealed class ErasureService(IJournal journal, IReadOnlyList<IPersonalStreams> others, IAccessLog log)
{
    private readonly RecordWriter<Person, PersonEvent> _people = new(journal, PersonRecord.Kind);
    private readonly RecordWriter<Retention, SettingEvent> _settings = new(journal, RetentionRecord.Kind);

    /// <summary>Erases all words of a person, and of others about the person.</summary>
    /// <returns>What was erased, or a refusal.</returns>
    public async ValueTask<(Erased? Erased, Refusal? Refusal)> EraseAsync(Actor actor, string person, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var directory = await PeopleDirectory.LoadAsync(journal, cancel).ConfigureAwait(false);
        var refusal = await new AccessGate(directory.Rules, log).AskAsync(actor, Right.ErasePerson, directory.TargetOf(person), about: null, now, cancel).ConfigureAwait(false);
        refusal ??= directory.Find(person) is null ? new Refusal("person.unknown")
            : PeopleService.IsLastAdministrator(directory, person) ? new Refusal("person.last_administrator")
            : null;
        return refusal is not null ? (null, refusal) : (await EraseAsync(person, actor.Id, "request", now, cancel).ConfigureAwait(false), null);
    }

    /// <summary>Sets the retention period.</summary>
    /// <returns>Null, or a refusal: <c>access.denied</c>, <c>retention.days</c>.</returns>
    public async ValueTask<Refusal?> SetRetentionAsync(Actor actor, int days, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await DeniedAsync(actor, now, cancel).ConfigureAwait(false) is { } denied)
        {
            return denied;
        }

        if (days is < 1 or > Retention.MostDays)
        {
            return new Refusal("retention.days", Retention.MostDays.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        await _settings.ChangeAsync(RetentionRecord.Id, s => s.Days == days ? new Decision<SettingEvent>() : new RetentionSet { At = now, By = actor.Id, Days = days }, cancel).ConfigureAwait(false);
        return null;
    }

    /// <summary>The retention period and what is due by it: sessions that nobody touched for so long, people disabled for so long, and erasures left half done.</summary>
    public async ValueTask<RetentionPlan> DueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var days = (await _settings.Reader.LoadAsync(RetentionRecord.Id, cancel).ConfigureAwait(false)).State.Days;
        var directory = await PeopleDirectory.LoadAsync(journal, cancel).ConfigureAwait(false);
        var since = now - TimeSpan.FromDays(days ?? 0);
        var people = directory.All
            .Where(p => !p.IsErased && (p.ErasureOrderedAt is not null || (days is not null && p.DisabledAt <= since)))
            .Select(p => p.Id).ToList();
        List<string> sessions = [];
        if (days is not null)
        {
            foreach (var line in (await journal.ListAsync("session", cancel).ConfigureAwait(false)).Where(l => l.ChangedAt <= since).OrderBy(l => l.Stream.Id, StringComparer.Ordinal))
            {
                if ((await journal.ReadAsync(line.Stream, 0, cancel).ConfigureAwait(false)).Any(e => e.Content is not null))
                {
                    sessions.Add(line.Stream.Id);
                }
            }
        }

        return new RetentionPlan(days, people, sessions);
    }

    /// <summary>Erases what is due.</summary>
    public async ValueTask<(Erased? Erased, Refusal? Refusal)> ApplyRetentionAsync(Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await DeniedAsync(actor, now, cancel).ConfigureAwait(false) is { } denied)
        {
            return (null, denied);
        }

        var plan = await DueAsync(now, cancel).ConfigureAwait(false);
        var erased = new Erased(0, 0);
        foreach (var person in plan.People)
        {
            erased += await EraseAsync(person, actor.Id, "retention", now, cancel).ConfigureAwait(false);
        }

        foreach (var session in plan.Sessions)
        {
            erased += await EraseAsync(await new PersonalData(journal, others).StreamsOfSessionAsync(session, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);
        }

        return (erased, null);
    }

    private async ValueTask<Refusal?> DeniedAsync(Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var units = await PeopleDirectory.LoadUnitsAsync(journal, cancel).ConfigureAwait(false);
        return await new AccessGate(new AccessRules(units), log).AskAsync(actor, Right.ManageRetention, AccessTarget.Store, about: null, now, cancel).ConfigureAwait(false);
    }

    private async ValueTask<Erased> EraseAsync(string person, string by, string reason, DateTimeOffset now, CancellationToken cancel)
    {
        await _people.ChangeAsync(person, p => p.ErasureOrderedAt is null ? new ErasureOrdered { At = now, By = by, Reason = reason } : new Decision<PersonEvent>(), cancel).ConfigureAwait(false);
        var erased = await EraseAsync(await new PersonalData(journal, others).StreamsOfAsync(person, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);
        await _people.ChangeAsync(person, p => p.IsErased && erased.Events == 0 ? new Decision<PersonEvent>() : new PersonErased { At = now, By = by, Streams = erased.Streams, Events = erased.Events }, cancel).ConfigureAwait(false);
        return erased;
    }

    private async ValueTask<Erased> EraseAsync(IReadOnlyList<StreamId> streams, CancellationToken cancel)
    {
        var erased = new Erased(0, 0);
        foreach (var stream in streams)
        {
            var events = await journal.EraseContentAsync(stream, cancel).ConfigureAwait(false);
            erased += new Erased(events > 0 ? 1 : 0, events);
        }

        return erased;
    }
}

/// <summary>What was erased.</summary>
/// <param name="Streams">Streams that lost words.</param>
/// <param name="Events">Events that lost words.</param>
public sealed record Erased(int Streams, int Events)
{
    /// <summary>Both together.</summary>
    public static Erased operator +(Erased one, Erased other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new Erased(one.Streams + other.Streams, one.Events + other.Events);
    }
}

/// <summary>What is due to be erased.</summary>
/// <param name="Days">The retention period; null when none was set.</param>
/// <param name="People">Ids of people.</param>
/// <param name="Sessions">Ids of sessions that still hold words.</param>
public sealed record RetentionPlan(int? Days, IReadOnlyList<string> People, IReadOnlyList<string> Sessions);
