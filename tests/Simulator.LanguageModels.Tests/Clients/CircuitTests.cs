using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Stack;
using Simulator.LanguageModels.Tests.Support;
using Simulator.StubModel;

namespace Simulator.LanguageModels.Tests.Clients;

public sealed class CircuitTests
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly ManualTime _time = new();

    [Fact]
    public void The_third_failure_within_a_minute_opens_it_and_a_rest_later_one_call_may_try()
    {
        var circuit = new Circuit(3, Rest, _time);
        circuit.Failed(false).ShouldBeFalse();
        circuit.Failed(false).ShouldBeFalse();
        circuit.TryEnter().ShouldBeTrue();
        circuit.Failed(false).ShouldBeTrue();

        circuit.TryEnter().ShouldBeFalse();
        _time.Advance(Rest);
        circuit.TryEnter().ShouldBeTrue();
        circuit.TryEnter().ShouldBeFalse();
        circuit.Failed(false);
        circuit.TryEnter().ShouldBeFalse();

        _time.Advance(Rest);
        circuit.TryEnter().ShouldBeTrue();
        circuit.Succeeded();
        circuit.TryEnter().ShouldBeTrue();
        circuit.TryEnter().ShouldBeTrue();
    }

    [Fact]
    public void Failures_over_a_minute_apart_do_not_add_up()
    {
        var circuit = new Circuit(3, Rest, _time);
        for (var i = 0; i < 10; i++)
        {
            circuit.Failed(false).ShouldBeFalse();
            _time.Advance(TimeSpan.FromSeconds(40));
        }
    }

    [Fact]
    public void A_refused_key_opens_it_at_once()
    {
        var circuit = new Circuit(3, Rest, _time);

        circuit.Failed(forGood: true).ShouldBeTrue();

        circuit.TryEnter().ShouldBeFalse();
    }

    [Fact]
    public void A_try_that_was_given_up_leaves_room_for_the_next()
    {
        var circuit = new Circuit(1, Rest, _time);
        circuit.Failed(false);
        _time.Advance(Rest);

        circuit.TryEnter().ShouldBeTrue();
        circuit.Abandoned();

        circuit.TryEnter().ShouldBeTrue();
    }

    [Fact]
    public async Task A_server_that_is_down_for_ten_minutes_is_asked_once_in_thirty_seconds_and_comes_back_by_itself()
    {
        await using var server = await StubModelServer.StartAsync(new StubOptions { Mode = StubMode.Unauthorized });
        var notices = new List<ModelFailure>();
        var settings = Call.Patient(server);
        var time = new ManualTime();
        using var client = ModelClientFactory.Create(settings, time, new ModelServices { Notice = notices.Add });
        for (var second = 0; second < 600; second += 10)
        {
            var (_, failure) = await Call.AskAsync(client, ModelTurn.Begin("s", settings.Limits, time));
            failure.ShouldNotBeNull();
            time.Advance(TimeSpan.FromSeconds(10));
        }

        server.Requests.Count.ShouldBeLessThanOrEqualTo(20);
        notices.ShouldHaveSingleItem().Kind.ShouldBe(ModelFailureKind.Unauthorized);

        server.Options = new StubOptions();
        time.Advance(Rest);
        (await Call.AskAsync(client, ModelTurn.Begin("s", settings.Limits, time))).Failure.ShouldBeNull();
        (await Call.AskAsync(client, ModelTurn.Begin("s", settings.Limits, time))).Failure.ShouldBeNull();
    }

    [Fact]
    public async Task Repeated_server_errors_open_it_and_the_record_says_so()
    {
        await using var server = await StubModelServer.StartAsync(new StubOptions { Mode = StubMode.Html502 });
        var settings = Call.Patient(server) with { MaxUpstreamCalls = 1 };
        using var client = ModelClientFactory.Create(settings, TimeProvider.System);
        var kinds = new List<ModelFailureKind>();
        for (var i = 0; i < 5; i++)
        {
            kinds.Add((await Call.AskAsync(client, Call.Turn(settings))).Failure!.Kind);
        }

        kinds.ShouldBe([ModelFailureKind.ServerError, ModelFailureKind.ServerError, ModelFailureKind.ServerError, ModelFailureKind.CircuitOpen, ModelFailureKind.CircuitOpen]);
        server.Requests.Count.ShouldBe(3);
    }
}
