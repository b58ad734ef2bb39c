using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.People.Privacy;

/// <summary>Finds where words of a person stand. Thread-safe when its journal is.</summary>
/// <param name="journal">The store.</param>
/// <param name="others">Streams that other parts of the program keep.</param>
public sealed class PersonalData(IJournalReader journal, IReadOnlyList<IPersonalStreams> others)
{
    /// <summary>Ids of a person's sessions, oldest first.</summary>
    public async ValueTask<IReadOnlyList<string>> SessionsOfAsync(string person, CancellationToken cancel) =>
        [.. (await journal.ListAsync("session", cancel).ConfigureAwait(false))
            .Where(s => SessionHead.Parse(s.Head)?.Person == person)
            .OrderBy(s => s.CreatedAt).ThenBy(s => s.Stream.Id, StringComparer.Ordinal)
            .Select(s => s.Stream.Id)];

    /// <summary>All streams with words of a person: the registration, the sessions, then what others keep. No stream twice.</summary>
    public async ValueTask<IReadOnlyList<StreamId>> StreamsOfAsync(string person, CancellationToken cancel)
    {
        var sessions = await SessionsOfAsync(person, cancel).ConfigureAwait(false);
        List<StreamId> streams = [new StreamId(PersonRecord.Kind.Kind, person), .. sessions.Select(StreamId.Session)];
        foreach (var other in others)
        {
            streams.AddRange(await other.OfAsync(journal, person, sessions, cancel).ConfigureAwait(false));
        }

        return [.. streams.Distinct()];
    }

    /// <summary>Streams that hang on a session: its own, and what others keep about it.</summary>
    public async ValueTask<IReadOnlyList<StreamId>> StreamsOfSessionAsync(string session, CancellationToken cancel)
    {
        List<StreamId> streams = [StreamId.Session(session)];
        foreach (var other in others)
        {
            streams.AddRange(await other.OfAsync(journal, "", [session], cancel).ConfigureAwait(false));
        }

        return [.. streams.Distinct()];
    }
}
