using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Tests.Support;
using Simulator.StubModel;

namespace Simulator.LanguageModels.Tests.Clients;

public sealed class ConnectionTests
{
    private static readonly ModelSettings Patient = new(new Uri("http://127.0.0.1:9/v1"), "m") { FirstWordsSeconds = 30, TurnSeconds = 40 };

    [Fact]
    public async Task A_closed_port_is_no_connection()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var client = ModelClientFactory.Create(Patient with { Endpoint = new Uri($"http://127.0.0.1:{port}/v1") }, TimeProvider.System);

        (await Call.AskAsync(client, Call.Turn(Patient))).Failure.ShouldNotBeNull().Kind.ShouldBe(ModelFailureKind.NoConnection);
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_a_name_failure()
    {
        using var client = ModelClientFactory.Create(Patient with { Endpoint = new Uri("http://no-such-host.invalid/v1") }, TimeProvider.System);

        (await Call.AskAsync(client, Call.Turn(Patient))).Failure.ShouldNotBeNull().Kind.ShouldBe(ModelFailureKind.Dns);
    }

    [Fact]
    public async Task A_certificate_nobody_trusts_is_a_tls_failure()
    {
        await using var server = await StubModelServer.StartAsync(new StubOptions { IsHttps = true });
        var settings = Call.Patient(server);
        using var client = ModelClientFactory.Create(settings, TimeProvider.System);

        (await Call.AskAsync(client, Call.Turn(settings))).Failure.ShouldNotBeNull().Kind.ShouldBe(ModelFailureKind.Tls);
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_key_goes_to_the_server_and_into_no_failure()
    {
        const string Canary = "sk-canary-0123456789";
        await using var server = await StubModelServer.StartAsync(new StubOptions { Key = Canary });
        var settings = Call.Patient(server) with { Key = new KeySource("SIMULATOR_MODEL__KEY", () => Canary + "\n") };
        using var client = ModelClientFactory.Create(settings, TimeProvider.System);
        (await Call.AskAsync(client, Call.Turn(settings))).Failure.ShouldBeNull();

        server.Options = new StubOptions { Key = "another" };
        var failed = await Should.ThrowAsync<ModelFailedException>(() => client.GetResponseAsync([new ChatMessage(ChatRole.User, "你好")]));

        failed.ToString().ShouldNotContain(Canary);
        settings.ToString().ShouldNotContain(Canary);
        failed.Failure.Kind.ShouldBe(ModelFailureKind.Unauthorized);
    }

    [Fact]
    public async Task The_callers_own_cancellation_is_no_failure()
    {
        await using var server = await StubModelServer.StartAsync(new StubOptions { Mode = StubMode.Mute });
        using var client = ModelClientFactory.Create(Call.Patient(server), TimeProvider.System);
        using var cancel = new CancellationTokenSource();

        var asking = client.GetResponseAsync([new ChatMessage(ChatRole.User, "你好")], null, cancel.Token);
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task Personal_data_is_masked_before_it_leaves_the_machine()
    {
        await using var server = await StubModelServer.StartAsync(new StubOptions());
        var settings = Call.Patient(server);
        using var client = ModelClientFactory.Create(settings, TimeProvider.System);

        await Call.AskAsync(client, Call.Turn(settings), "我电话 138-0013-8000，身份证11010519491231002X，邮箱 a.b@example.com");

        var body = server.Requests.Single().Prompt;
        body.ShouldContain("〔号码〕，身份证〔号码〕，邮箱 〔邮箱〕");
    }
}
