using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.People;

/// <summary>Knows streams in which a person's words stand, or words of others about the person: reviews, notes, tickets, answers.</summary>
/// <remarks>Export writes them out, erasure erases all words in them. Sessions and the person's own stream are known without it.</remarks>
public interface IPersonalStreams
{
    /// <summary>The streams of a person; also those that hold nothing any more.</summary>
    /// <param name="journal">Where to look.</param>
    /// <param name="person">Id of the person.</param>
    /// <param name="sessions">Ids of the person's sessions, for streams that hang on a session.</param>
    /// <param name="cancel">Stops looking.</param>
    ValueTask<IReadOnlyList<StreamId>> OfAsync(IJournalReader journal, string person, IReadOnlyList<string> sessions, CancellationToken cancel);
}
