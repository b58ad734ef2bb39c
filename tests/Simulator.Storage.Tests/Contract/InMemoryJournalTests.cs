using Simulator.Core.Sessions.Journal;

namespace Simulator.Storage.Tests.Contract;

public sealed class InMemoryJournalTests : JournalContract
{
    private InMemoryJournal? _journal;

    protected override IJournal Journal => _journal ??= new InMemoryJournal(Clock);
}
