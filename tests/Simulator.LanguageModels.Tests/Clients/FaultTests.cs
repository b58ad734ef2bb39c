using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Tests.Support;
using Simulator.StubModel;

namespace Simulator.LanguageModels.Tests.Clients;

/// <summary>Every fault of the stub server, through the real OpenAI client (L1 to L11 as far as the transport goes).</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private StubModelServer _server = null!;

    public async Task InitializeAsync() => _server = await StubModelServer.StartAsync(new StubOptions());

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(StubMode.Unauthorized, ModelFailureKind.Unauthorized, 1)]
    [InlineData(StubMode.Forbidden, ModelFailureKind.Unauthorized, 1)]
    [InlineData(StubMode.NotFound, ModelFailureKind.NotFound, 1)]
    [InlineData(StubMode.TooMany, ModelFailureKind.TooManyRequests, 2)]
    [InlineData(StubMode.Error500, ModelFailureKind.ServerError, 2)]
    [InlineData(StubMode.Html502, ModelFailureKind.ServerError, 2)]
    [InlineData(StubMode.Error503, ModelFailureKind.ServerError, 2)]
    [InlineData(StubMode.Error504, ModelFailureKind.ServerError, 2)]
    [InlineData(StubMode.Error529, ModelFailureKind.ServerError, 2)]
    [InlineData(StubMode.BadRequest, ModelFailureKind.BadResponse, 1)]
    [InlineData(StubMode.FilteredPrompt, ModelFailureKind.ContentFilter, 1)]
    [InlineData(StubMode.FilteredAnswer, ModelFailureKind.ContentFilter, 1)]
    [InlineData(StubMode.Redirect, ModelFailureKind.BadResponse, 1)]
    [InlineData(StubMode.Hangup, ModelFailureKind.CutOff, 2)]
    [InlineData(StubMode.CleanCut, ModelFailureKind.CutOff, 1)]
    [InlineData(StubMode.FinishNull, ModelFailureKind.CutOff, 1)]
    [InlineData(StubMode.FinishLength, ModelFailureKind.CutOff, 1)]
    [InlineData(StubMode.Empty, ModelFailureKind.Empty, 1)]
    [InlineData(StubMode.Blank, ModelFailureKind.Empty, 1)]
    [InlineData(StubMode.OnlyThink, ModelFailureKind.Empty, 1)]
    [InlineData(StubMode.OnlyPunctuation, ModelFailureKind.Empty, 1)]
    [InlineData(StubMode.Endless, ModelFailureKind.Endless, 1)]
    [InlineData(StubMode.Loop, ModelFailureKind.Endless, 1)]
    [InlineData(StubMode.OneCharacter, ModelFailureKind.Endless, 1)]
    [InlineData(StubMode.HugeLine, ModelFailureKind.Endless, 1)]
    [InlineData(StubMode.HugeBody, ModelFailureKind.Endless, 1)]
    [InlineData(StubMode.Refusal, ModelFailureKind.Refusal, 1)]
    [InlineData(StubMode.RefusalField, ModelFailureKind.Refusal, 1)]
    [InlineData(StubMode.AiDisclosure, ModelFailureKind.Refusal, 1)]
    [InlineData(StubMode.English, ModelFailureKind.WrongLanguage, 1)]
    [InlineData(StubMode.Mojibake, ModelFailureKind.BrokenEncoding, 1)]
    [InlineData(StubMode.BrokenUtf8, ModelFailureKind.BrokenEncoding, 1)]
    [InlineData(StubMode.CutJson, ModelFailureKind.BadResponse, 1)]
    [InlineData(StubMode.WrongType, ModelFailureKind.BadResponse, 1)]
    [InlineData(StubMode.TwoData, ModelFailureKind.BadResponse, 1)]
    [InlineData(StubMode.Html200, ModelFailureKind.BadResponse, 1)]
    public async Task A_fault_ends_as_the_failure_it_is_after_as_many_calls_as_may_help(StubMode mode, ModelFailureKind kind, int calls)
    {
        _server.Options = new StubOptions { Mode = mode };
        var settings = Call.Patient(_server);
        using var client = ModelClientFactory.Create(settings, TimeProvider.System);

        var (_, failure) = await Call.AskAsync(client, Call.Turn(settings));

        failure.ShouldNotBeNull().Kind.ShouldBe(kind, failure!.Detail);
        _server.Requests.Count.ShouldBe(calls);
    }

    [Theory]
    [InlineData(StubMode.Dead, ModelFailureKind.FirstTokenTimeout)]
    [InlineData(StubMode.Mute, ModelFailureKind.FirstTokenTimeout)]
    [InlineData(StubMode.Stall, ModelFailureKind.IdleTimeout)]
    [InlineData(StubMode.Drip, ModelFailureKind.IdleTimeout)]
    public async Task A_silent_server_is_given_up_and_its_call_closed(StubMode mode, ModelFailureKind kind)
    {
        _server.Options = new StubOptions { Mode = mode };
        var settings = Call.Hasty(_server);
        using var client = ModelClientFactory.Create(settings, TimeProvider.System);

        var (_, failure) = await Call.AskAsync(client, Call.Turn(settings));

        failure.ShouldNotBeNull().Kind.ShouldBe(kind);
        await _server.Requests.Single().Gone.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_slow_drip_within_the_idle_limit_ends_with_the_turn()
    {
        _server.Options = new StubOptions { Mode = StubMode.Drip };
        var settings = Call.Hasty(_server) with { FirstWordsSeconds = 10, IdleSeconds = 30, TurnSeconds = 2.5 };
        using var client = ModelClientFactory.Create(settings, TimeProvider.System);

        var (text, failure) = await Call.AskAsync(client, Call.Turn(settings));

        failure.ShouldNotBeNull().Kind.ShouldBe(ModelFailureKind.TotalTimeout);
        text.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(StubMode.WellBehaved)]
    [InlineData(StubMode.Think)]
    [InlineData(StubMode.NoDone)]
    [InlineData(StubMode.SplitUtf8)]
    [InlineData(StubMode.OddButValid)]
    public async Task What_is_no_fault_is_an_answer(StubMode mode)
    {
        _server.Options = new StubOptions { Mode = mode, Reply = _ => "你先听我说，暖气还没来。" };
        var settings = Call.Patient(_server);
        using var client = ModelClientFactory.Create(settings, TimeProvider.System);

        var (text, failure) = await Call.AskAsync(client, Call.Turn(settings));

        failure.ShouldBeNull();
        text.ShouldBe("你先听我说，暖气还没来。");
    }

    [Fact]
    public async Task A_reset_connection_is_a_cut_answer()
    {
        _server.Options = new StubOptions { Mode = StubMode.Reset };
        var settings = Call.Patient(_server);
        using var client = ModelClientFactory.Create(settings, TimeProvider.System);

        (await Call.AskAsync(client, Call.Turn(settings))).Failure.ShouldNotBeNull().Kind.ShouldBe(ModelFailureKind.CutOff);

        // A reset may overtake the words: then, and only then, a second call is right.
        _server.Requests.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task An_endless_answer_is_cancelled_at_the_server()
    {
        _server.Options = new StubOptions { Mode = StubMode.Endless };
        var settings = Call.Patient(_server);
        using var client = ModelClientFactory.Create(settings, TimeProvider.System);

        var (text, _) = await Call.AskAsync(client, Call.Turn(settings));

        text.Length.ShouldBeLessThanOrEqualTo(settings.Limits.MaxCharacters);
        await _server.Requests.Single().Gone.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("0", 2)]
    [InlineData("2", 2)]
    [InlineData("30", 1)]
    [InlineData("3600", 1)]
    [InlineData("soon", 2)]
    public async Task Retry_after_is_waited_for_only_when_it_fits_the_turn(string after, int calls)
    {
        _server.Options = new StubOptions { Mode = StubMode.TooMany, RetryAfter = after };
        var settings = Call.Patient(_server) with { FirstWordsSeconds = 20 };
        using var client = ModelClientFactory.Create(settings, TimeProvider.System);

        var (_, failure) = await Call.AskAsync(client, Call.Turn(settings));

        failure.ShouldNotBeNull().Kind.ShouldBe(ModelFailureKind.TooManyRequests);
        _server.Requests.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task A_second_call_helps_after_a_passing_failure()
    {
        _server.Next(StubMode.Error503, StubMode.WellBehaved);
        var settings = Call.Patient(_server);
        using var client = ModelClientFactory.Create(settings, TimeProvider.System);
        var turn = Call.Turn(settings);

        var (text, failure) = await Call.AskAsync(client, turn);

        failure.ShouldBeNull();
        text.ShouldStartWith("@wang");
        turn.Calls.ShouldBe(2);
        turn.FirstWords.ShouldNotBeNull();
        turn.PromptTokens.ShouldBeGreaterThan(0);
        turn.AnswerTokens.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_turn_has_no_third_call()
    {
        var settings = Call.Patient(_server);
        using var client = ModelClientFactory.Create(settings, TimeProvider.System);
        var turn = Call.Turn(settings);

        (await Call.AskAsync(client, turn)).Failure.ShouldBeNull();
        (await Call.AskAsync(client, turn)).Failure.ShouldBeNull();
        (await Call.AskAsync(client, turn)).Failure.ShouldNotBeNull().Kind.ShouldBe(ModelFailureKind.CallsSpent);
        _server.Requests.Count.ShouldBe(2);
    }
}
