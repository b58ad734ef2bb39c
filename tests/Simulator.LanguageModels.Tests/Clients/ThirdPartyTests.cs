using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Tests.Support;

namespace Simulator.LanguageModels.Tests.Clients;

public sealed class ThirdPartyTests
{
    [Fact]
    public async Task Another_makers_client_plugs_in_through_one_line()
    {
        var kinds = ModelKinds.Standard.Add("acme", settings => new AcmeChatClient(settings.Name));

        var settings = new ModelSettings(new Uri("http://localhost/v1"), "acme-7") { Kind = "acme" };
        using var client = ModelClientFactory.Create(settings, TimeProvider.System, new ModelServices { Kinds = kinds });
        (await Call.AskAsync(client, Call.Turn(settings))).Text.ShouldBe("我是acme-7家的，你好。");
    }

    [Fact]
    public async Task A_client_that_ignores_cancellation_is_left_behind()
    {
        var time = new ManualTime();
        var settings = new ModelSettings(new Uri("http://localhost/v1"), "deaf") { Kind = "deaf" };
        var deaf = new DeafChatClient();
        using var client = ModelClientFactory.Create(settings, time, new ModelServices { Kinds = ModelKinds.Standard.Add("deaf", _ => deaf) });

        var asking = Call.AskAsync(client, ModelTurn.Begin("s", settings.Limits, time));
        await deaf.Asked;
        time.Advance(TimeSpan.FromSeconds(4));

        (await asking).Failure.ShouldNotBeNull().Kind.ShouldBe(ModelFailureKind.FirstTokenTimeout);
        deaf.WakeUp();
    }

    [Fact]
    public async Task What_another_makers_client_throws_becomes_a_failure()
    {
        var settings = new ModelSettings(new Uri("http://localhost/v1"), "bad") { Kind = "bad" };
        using var client = ModelClientFactory.Create(settings, TimeProvider.System, new ModelServices { Kinds = ModelKinds.Standard.Add("bad", _ => new ThrowingChatClient()) });

        (await Call.AskAsync(client, Call.Turn(settings))).Failure.ShouldNotBeNull().Kind.ShouldBe(ModelFailureKind.BadResponse);
    }

    [Fact]
    public void A_kind_nobody_registered_is_refused_by_name() =>
        Should.Throw<ModelFailedException>(() => ModelClientFactory.Create(new ModelSettings(new Uri("http://localhost/v1"), "m") { Kind = "nobody" }, TimeProvider.System))
            .Failure.Kind.ShouldBe(ModelFailureKind.NotFound);

    [Fact]
    public void Azure_without_a_key_is_made_for_sign_in_without_a_connection()
    {
        using var client = ModelClientFactory.Create(new ModelSettings(new Uri("https://example.openai.azure.com/openai/v1/"), "deployment") { Kind = ModelKinds.Azure }, TimeProvider.System);

        client.ShouldNotBeNull();
    }

    private sealed class AcmeChatClient(string name) : Plain
    {
        public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            yield return new ChatResponseUpdate(ChatRole.Assistant, $"我是{name}家的，你好。") { FinishReason = ChatFinishReason.Stop };
        }
    }

    private sealed class DeafChatClient : Plain
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _awake = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        public void WakeUp() => _awake.TrySetResult();

        public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            _asked.TrySetResult();
            await _awake.Task;
            yield return new ChatResponseUpdate(ChatRole.Assistant, "太晚了");
        }
    }

    private sealed class ThrowingChatClient : Plain
    {
        public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("not today");
    }

    private abstract class Plain : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

        public abstract IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default);

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
