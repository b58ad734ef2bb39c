using Simulator.Core.Learning.Feedback;
using Simulator.Core.Learning.Notes;
using Simulator.Core.Learning.Tickets;
using Simulator.Core.People;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Learning;

/// <summary>Streams of notes, tickets and proposals that hold words of a person or about one.</summary>
/// <remarks>Sheets of questionnaires name nobody and belong to nobody.</remarks>
public sealed class LearningStreams : IPersonalStreams
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StreamId>> OfAsync(IJournalReader journal, string person, IReadOnlyList<string> sessions, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(journal);
        List<StreamId> streams = [];
        streams.AddRange((await journal.ListAsync(WeeklyNote.Kind.Kind, cancel).ConfigureAwait(false))
            .Where(l => NoteHead.Parse(l.Head).Person == person).Select(l => l.Stream));
        streams.AddRange((await new RecordReader<Ticket, TicketEvent>(journal, Ticket.Kind).LoadAllAsync(cancel).ConfigureAwait(false))
            .Where(r => r.State.Owner == person || r.State.Steps.Exists(s => s.By == person)).Select(r => new StreamId(Ticket.Kind.Kind, r.Id)));
        streams.AddRange((await new RecordReader<Proposal, ProposalEvent>(journal, Proposal.Kind).LoadAllAsync(cancel).ConfigureAwait(false))
            .Where(r => r.State.Proposer == person).Select(r => new StreamId(Proposal.Kind.Kind, r.Id)));
        return streams;
    }
}
