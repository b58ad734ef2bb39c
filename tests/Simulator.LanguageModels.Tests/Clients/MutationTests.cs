using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Simulator.Core.Randomness;
using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.OpenAi;
using Simulator.LanguageModels.Tests.Support;

namespace Simulator.LanguageModels.Tests.Clients;

/// <summary>Ten thousand broken answers (L7).</summary>
public sealed class MutationTests
{
    private const int Mutations = 10_000;

    private static readonly byte[] Answer = Encoding.UTF8.GetBytes(
        "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"你先听\"},\"finish_reason\":null}]}\n\n"
        + "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"我说。\"},\"finish_reason\":\"stop\"}]}\n\n"
        + "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":5,\"total_tokens\":14}}\n\n"
        + "data: [DONE]\n\n");

    [Fact]
    public async Task Whatever_bytes_come_back_it_is_an_answer_or_a_failure_and_memory_stays_bounded()
    {
        var random = new SeededRandom(20261122, 0, "mutations");
        using var network = new Canned();
        var settings = new ModelSettings(new Uri("http://canned.invalid/v1"), "m") { Kind = "canned", FirstWordsSeconds = 30, TurnSeconds = 40, CircuitFailures = int.MaxValue, DayTokens = null, SessionTokens = null };
        using var client = ModelClientFactory.Create(settings, TimeProvider.System, new ModelServices
        {
            Kinds = ModelKinds.Standard.Add("canned", s => OpenAiClients.WithKey(s, new OpenAiTransport(network))),
        });
        var (answered, failed) = (0, 0);
        long before = 0;
        for (var i = 0; i < Mutations; i++)
        {
            network.Body = Mutated(random);
            var (_, failure) = await Call.AskAsync(client, ModelTurn.Begin(string.Empty, settings.Limits with { MaxCalls = 1 }, TimeProvider.System));
            _ = failure is null ? answered++ : failed++;
            if (i == Mutations / 10)
            {
                before = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        answered.ShouldBeGreaterThan(0);
        failed.ShouldBeGreaterThan(0);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(20 * 1024 * 1024);
    }

    private static byte[] Mutated(SeededRandom random)
    {
        var bytes = Answer.ToList();
        for (var change = random.Next(4); change >= 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(40) + 1, bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(60), bytes.Count - at)));
                    break;
                case 3:
                    bytes.Insert(at, "\0\r\n\uFEFF{}[]\":,x"u8[random.Next(14)]);
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    (bytes[at], bytes[bytes.Count - 1 - at]) = (bytes[bytes.Count - 1 - at], bytes[at]);
                    break;
            }

            if (bytes.Count == 0)
            {
                break;
            }
        }

        return [.. bytes];
    }

    private sealed class Canned : HttpMessageHandler
    {
        public byte[] Body { get; set; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new ByteArrayContent(Body);
            content.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        }
    }
}
