using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Tests.Support;
using Simulator.StubModel;

namespace Simulator.LanguageModels.Tests.Clients;

public sealed class BudgetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ledger").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_hundred_calls_of_one_session_never_go_over_its_tokens_and_leave_the_others_theirs()
    {
        await using var server = await StubModelServer.StartAsync(new StubOptions());
        var ledger = new MemoryLedger();
        var settings = Call.Patient(server) with { SessionTokens = 3000 };
        using var client = ModelClientFactory.Create(settings, TimeProvider.System, new ModelServices { Ledger = ledger });
        var failures = new List<ModelFailureKind?>();
        for (var i = 0; i < 100; i++)
        {
            failures.Add((await Call.AskAsync(client, Call.Turn(settings, "flood"))).Failure?.Kind);
        }

        ledger.OfSession("flood").ShouldBeLessThanOrEqualTo(3000);
        failures[0].ShouldBeNull();
        failures[^1].ShouldBe(ModelFailureKind.BudgetSpent);
        (await Call.AskAsync(client, Call.Turn(settings, "other"))).Failure.ShouldBeNull();
    }

    [Fact]
    public async Task A_day_that_is_spent_is_spent_for_everybody_until_midnight()
    {
        await using var server = await StubModelServer.StartAsync(new StubOptions());
        var time = new ManualTime();
        var settings = Call.Patient(server) with { DayTokens = 430 };
        using var client = ModelClientFactory.Create(settings, time);
        (await Call.AskAsync(client, ModelTurn.Begin("a", settings.Limits, time))).Failure.ShouldBeNull();
        (await Call.AskAsync(client, ModelTurn.Begin("b", settings.Limits, time))).Failure.ShouldNotBeNull().Kind.ShouldBe(ModelFailureKind.BudgetSpent);

        time.Advance(TimeSpan.FromDays(1));

        (await Call.AskAsync(client, ModelTurn.Begin("b", settings.Limits, time))).Failure.ShouldBeNull();
    }

    [Fact]
    public void The_count_of_a_day_outlives_the_process_and_a_line_cut_by_a_crash()
    {
        var time = new ManualTime();
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        new FileLedger(_folder, time).Add(today, "s", 100, 20);
        File.AppendAllText(Directory.GetFiles(_folder).Single(), "{\"session\":\"s\",\"pro");

        var again = new FileLedger(_folder, time);

        again.OfDay(today).ShouldBe(120);
        again.OfSession("s").ShouldBe(120);
    }
}
