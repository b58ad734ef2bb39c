using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Probing;
using Simulator.LanguageModels.Tests.Support;
using Simulator.StubModel;

namespace Simulator.LanguageModels.Tests.Probing;

public sealed class ConnectionProbeTests
{
    [Theory]
    [InlineData(StubMode.WellBehaved, true, true)]
    [InlineData(StubMode.English, false, false)]
    [InlineData(StubMode.Traditional, true, false)]
    [InlineData(StubMode.BadJson, false, false)]
    public async Task A_model_that_answers_is_measured(StubMode mode, bool isChinese, bool isJson)
    {
        await using var server = await StubModelServer.StartAsync(new StubOptions { Mode = mode });
        using var client = ModelClientFactory.Create(Call.Patient(server), TimeProvider.System);

        var report = await ConnectionProbe.RunAsync(client, TimeProvider.System, default);

        report.Failure.ShouldBeNull();
        report.FirstWords.ShouldNotBeNull();
        report.IsChinese.ShouldBe(isChinese);
        report.IsJson.ShouldBe(isJson);
    }

    [Fact]
    public async Task A_model_that_does_not_is_named_for_what_it_did()
    {
        await using var server = await StubModelServer.StartAsync(new StubOptions { Mode = StubMode.NotFound });
        using var client = ModelClientFactory.Create(Call.Patient(server), TimeProvider.System);

        (await ConnectionProbe.RunAsync(client, TimeProvider.System, default)).Failure.ShouldNotBeNull().Kind.ShouldBe(ModelFailureKind.NotFound);
    }
}
