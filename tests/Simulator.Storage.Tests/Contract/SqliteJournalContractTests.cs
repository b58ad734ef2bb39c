using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Tests.Support;

namespace Simulator.Storage.Tests.Contract;

public sealed class SqliteJournalContractTests : JournalContract
{
    private SqliteJournal? _journal;

    protected override IJournal Journal => _journal!;

    public override async Task InitializeAsync() => _journal = await Some.OpenAsync(Folder.Location, Clock);

    public override async Task DisposeAsync()
    {
        await _journal!.CloseAsync();
        await base.DisposeAsync();
    }
}
