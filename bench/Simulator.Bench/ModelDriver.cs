using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics;
using System.Globalization;
using OpenAI;
using OpenAI.Chat;
using Simulator.LanguageModels.Clients;
using Simulator.StubModel;
using AiMessage = Microsoft.Extensions.AI.ChatMessage;
using AiRole = Microsoft.Extensions.AI.ChatRole;

namespace Simulator.Bench;

/// <summary>What the chain around a model client costs, against the bare official client on the same stub server in the same run.</summary>
internal static class ModelDriver
{
    private const int Warmup = 60;
    private const int Pairs = 400;
    private const int Streams = 100;
    private const string Words = "你先听我说，这水都漫到床脚了，孩子的作业本全泡了，昨天就打过电话，没人来。楼上说不是他家，物业说不归他管，那到底归谁管？今天总得有个人给我一句准话。";

    public static async Task<int> RunAsync(TextWriter output, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(output);
        await FirstWordsAsync(output, cancel).ConfigureAwait(false);
        await TogetherAsync(output, cancel).ConfigureAwait(false);
        return 0;
    }

    private static async Task FirstWordsAsync(TextWriter output, CancellationToken cancel)
    {
        await using var server = await StubModelServer.StartAsync(new StubOptions { Reply = _ => Words }).ConfigureAwait(false);
        var bare = Bare(server.Endpoint);
        using var chain = ModelClientFactory.Create(Settings(server.Endpoint), TimeProvider.System);
        var (alone, around, added) = (new Samples(), new Samples(), new List<double>());
        for (var i = 0; i < Warmup + Pairs; i++)
        {
            // In turns, the first of a pair alternating: both meet the same machine.
            double a = 0, b = 0;
            for (var half = 0; half < 2; half++)
            {
                if ((i + half) % 2 == 0)
                {
                    a = await FirstAsync(BareWords(bare, "问", cancel)).ConfigureAwait(false);
                }
                else
                {
                    b = await FirstAsync(ChainWords(chain, "问", cancel)).ConfigureAwait(false);
                }
            }

            if (i >= Warmup)
            {
                alone.Add(a);
                around.Add(b);
                added.Add(b - a);
            }
        }

        added.Sort();
        output.WriteLine(Text($"| first words, bare client | reported | p50 {alone.P50:0.00} ms, p95 {alone.At(95):0.00} ms, p99 {alone.P99:0.00} ms |"));
        output.WriteLine(Text($"| first words, with the chain | reported | p50 {around.P50:0.00} ms, p95 {around.At(95):0.00} ms, p99 {around.P99:0.00} ms; ratio at p50 {around.P50 / alone.P50:0.00} |"));
        output.WriteLine(Text($"| added to the first words | ≤ 5 ms at p95 | p95 against p95 {around.At(95) - alone.At(95):0.00} ms; of the pairs: p50 {added[added.Count / 2]:0.00} ms, p95 {added[(int)(added.Count * 0.95)]:0.00} ms |"));
    }

    private static async Task TogetherAsync(TextWriter output, CancellationToken cancel)
    {
        await using var server = await StubModelServer.StartAsync(new StubOptions { Reply = _ => Words, FirstPiece = TimeSpan.FromMilliseconds(200), Pace = TimeSpan.FromMilliseconds(25) }).ConfigureAwait(false);
        var bare = Bare(server.Endpoint);
        using var chain = ModelClientFactory.Create(Settings(server.Endpoint), TimeProvider.System);
        await LagAsync(server, 10, id => BareWords(bare, id, cancel)).ConfigureAwait(false);
        await LagAsync(server, 10, id => ChainWords(chain, id, cancel)).ConfigureAwait(false);
        var alone = await LagAsync(server, Streams, id => BareWords(bare, id, cancel)).ConfigureAwait(false);
        var around = await LagAsync(server, Streams, id => ChainWords(chain, id, cancel)).ConfigureAwait(false);
        output.WriteLine(Text($"| {Streams} streams at once, last piece behind the stub, bare client | reported | p50 {alone.Lag.P50:0.0} ms, p99 {alone.Lag.P99:0.0} ms; whole stream p50 {alone.Whole.P50:0} ms |"));
        output.WriteLine(Text($"| {Streams} streams at once, last piece behind the stub, with the chain | not behind the stub | p50 {around.Lag.P50:0.0} ms, p99 {around.Lag.P99:0.0} ms; whole stream p50 {around.Whole.P50:0} ms, {around.Whole.P50 / alone.Whole.P50:0.00} times the bare client's; complete {around.Complete} of {Streams} |"));
    }

    private static async Task<(Samples Lag, Samples Whole, int Complete)> LagAsync(StubModelServer server, int streams, Func<string, IAsyncEnumerable<string>> ask)
    {
        // Letters only: the mask takes long numbers for personal data.
        var prefix = $"round {(char)('a' + (server.Requests.Count % 26))}{(char)('a' + (server.Requests.Count / 26 % 26))}";
        var heard = await Task.WhenAll(Enumerable.Range(0, streams).Select(i => HearAsync($"{prefix}-{i}", ask))).ConfigureAwait(false);
        var sent = server.Requests.Where(r => r.Prompt.Contains(prefix, StringComparison.Ordinal)).ToDictionary(r => r.Prompt, StringComparer.Ordinal);
        var (lag, whole) = (new Samples(), new Samples());
        foreach (var (id, begun, last, _) in heard)
        {
            lag.Add(Stopwatch.GetElapsedTime(sent[id].LastPieceAt, last).TotalMilliseconds);
            whole.Add(Stopwatch.GetElapsedTime(begun, last).TotalMilliseconds);
        }

        return (lag, whole, heard.Count(h => h.Text == Words));
    }

    private static async Task<(string Id, long Begun, long Last, string Text)> HearAsync(string id, Func<string, IAsyncEnumerable<string>> ask)
    {
        var begun = Stopwatch.GetTimestamp();
        var last = begun;
        var text = string.Empty;
        await foreach (var piece in ask(id).ConfigureAwait(false))
        {
            last = piece.Length > 0 ? Stopwatch.GetTimestamp() : last;
            text += piece;
        }

        return (id, begun, last, text);
    }

    private static async Task<double> FirstAsync(IAsyncEnumerable<string> words)
    {
        var begun = Stopwatch.GetTimestamp();
        double? first = null;
        await foreach (var piece in words.ConfigureAwait(false))
        {
            first ??= piece.Length > 0 ? Stopwatch.GetElapsedTime(begun).TotalMilliseconds : null;
        }

        return first ?? throw new InvalidOperationException("no words");
    }

    private static async IAsyncEnumerable<string> BareWords(ChatClient client, string prompt, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var part in client.CompleteChatStreamingAsync([new UserChatMessage(prompt)], null, cancel).ConfigureAwait(false))
        {
            yield return part.ContentUpdate.Count > 0 ? part.ContentUpdate[0].Text : string.Empty;
        }
    }

    private static async IAsyncEnumerable<string> ChainWords(Microsoft.Extensions.AI.IChatClient client, string prompt, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var part in client.GetStreamingResponseAsync([new AiMessage(AiRole.User, prompt)], null, cancel).ConfigureAwait(false))
        {
            yield return part.Text;
        }
    }

    private static ModelSettings Settings(Uri endpoint) => new(endpoint, "stub")
    {
        MaxConcurrentCalls = Streams,
        SessionTokens = null,
        DayTokens = null,
    };

    private static ChatClient Bare(Uri endpoint) => new("stub", new ApiKeyCredential("none"), new OpenAIClientOptions
    {
        Endpoint = endpoint,
        RetryPolicy = new ClientRetryPolicy(0),
    });

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
