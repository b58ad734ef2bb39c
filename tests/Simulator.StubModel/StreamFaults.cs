using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Simulator.StubModel;

/// <summary>Streams an answer, whole or broken in the way its mode says.</summary>
internal static class StreamFaults
{
    private const int PieceLength = 4;
    private const string Start = "你先听我说，这事";

    public static async Task AnswerAsync(HttpContext context, StubRequest request, StubOptions options)
    {
        var to = new SseWriter(context, request);
        await to.BeginAsync().ConfigureAwait(false);
        await Task.Delay(options.FirstPiece, to.Gone).ConfigureAwait(false);
        switch (request.Mode)
        {
            case StubMode.Mute:
                await ForeverAsync(to).ConfigureAwait(false);
                break;
            case StubMode.Drip:
                await DripAsync(to, TextOf(request, options)).ConfigureAwait(false);
                break;
            case StubMode.Stall:
                await to.PieceAsync(Start).ConfigureAwait(false);
                await ForeverAsync(to).ConfigureAwait(false);
                break;
            case StubMode.Reset:
                await to.PieceAsync(Start).ConfigureAwait(false);
                StubAnswers.Reset(context);
                break;
            case StubMode.CleanCut:
                await to.PieceAsync(Start).ConfigureAwait(false);
                break;
            case StubMode.Endless:
                await EndlessAsync(to, i => string.Create(CultureInfo.InvariantCulture, $"第{i}件事我还没说完呢，{(char)('一' + (i % 5000))}家的也一样。")).ConfigureAwait(false);
                break;
            case StubMode.Loop:
                await EndlessAsync(to, _ => "你们社区就会说等一等，等一等，等到什么时候。").ConfigureAwait(false);
                break;
            case StubMode.RefusalField:
                await to.RefusalAsync("I'm sorry, I can't help with that.").ConfigureAwait(false);
                await EndAsync(to, 0, "stop").ConfigureAwait(false);
                break;
            default:
                await BytesAsync(to, request, options).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>The words of a mode.</summary>
    public static string TextOf(StubRequest request, StubOptions options) => request.Mode switch
    {
        StubMode.Obedient => Replies.Obedient(request),
        StubMode.Hostile => Replies.Hostile(request),
        StubMode.Empty => string.Empty,
        StubMode.Blank => "  \n\t \n",
        StubMode.OnlyThink => "<think>用户想让我扮演居民，我应该怎么说呢？</think>",
        StubMode.Think => "<think>先想想。</think>\n\n" + Well(request, options),
        StubMode.OnlyPunctuation => "……！？。。。",
        StubMode.OneCharacter => new string('啊', 5000),
        StubMode.Refusal => "抱歉，我无法继续这个对话。如果你有其他问题，我很乐意帮助你。",
        StubMode.AiDisclosure => "作为一个人工智能助手，我没有真实的情绪，但我可以帮你练习。",
        StubMode.English => "I have been waiting for the heating for three days and nobody in your office seems to care about us at all.",
        StubMode.Mojibake => "浣犲厛鍚�垜璇达紝杩欎簨\uFFFD\uFFFD娌″畬",
        StubMode.Nul => "你先\0听我说。",
        StubMode.Markdown => "**你先听我说**\n\n- 暖气不热\n- 没人管",
        StubMode.Traditional => "你們這些人，說話從來不算數，暖氣還沒來。",
        StubMode.SpeaksTrainee => "社工：大爷您别急，我马上联系。\n大爷：那还差不多。",
        StubMode.BadJson => "好的，这是你要的 JSON：{\"ok\": tru, }",
        _ => Well(request, options),
    };

    private static string Well(StubRequest request, StubOptions options) => (options.Reply ?? Replies.WellBehaved)(request);

    private static async Task BytesAsync(SseWriter to, StubRequest request, StubOptions options)
    {
        var text = TextOf(request, options);
        switch (request.Mode)
        {
            case StubMode.BrokenUtf8:
                var broken = Encoding.UTF8.GetBytes("data: " + to.Chunk(new { content = "你先听我说" }, null) + "\n\n");
                await to.RawAsync(Break(broken)).ConfigureAwait(false);
                await EndAsync(to, 5, "stop").ConfigureAwait(false);
                break;
            case StubMode.SplitUtf8:
                var whole = Encoding.UTF8.GetBytes("data: " + to.Chunk(new { content = text }, null) + "\n\n");
                var cut = Array.FindIndex(whole, b => b > 0x7F) + 1;
                await to.RawAsync(whole.AsMemory(0, cut)).ConfigureAwait(false);
                await to.RawAsync(whole.AsMemory(cut)).ConfigureAwait(false);
                await EndAsync(to, text.Length, "stop").ConfigureAwait(false);
                break;
            case StubMode.CutJson:
                await to.PieceAsync(Start).ConfigureAwait(false);
                await to.EventAsync(to.Chunk(new { content = text }, null)[..^20]).ConfigureAwait(false);
                await EndAsync(to, text.Length, "stop").ConfigureAwait(false);
                break;
            case StubMode.WrongType:
                await to.EventAsync("{\"id\":\"stub\",\"object\":\"chat.completion.chunk\",\"created\":\"soon\",\"model\":7,\"choices\":{\"text\":\"不对\"}}").ConfigureAwait(false);
                await EndAsync(to, 0, "stop").ConfigureAwait(false);
                break;
            case StubMode.OddButValid:
                await to.RawAsync("\uFEFF: comment\r\nevent: message\r\nid: 7\r\nretry: 10\r\n").ConfigureAwait(false);
                await to.RawAsync("data: " + to.Chunk(new { role = "assistant", content = text, reasoning_content = (string?)null }, null) + "\r\n\r\n: keep-alive\r\n\r\n").ConfigureAwait(false);
                await EndAsync(to, text.Length, "stop").ConfigureAwait(false);
                break;
            case StubMode.TwoData:
                await to.RawAsync("data: " + to.Chunk(new { content = Start }, null) + "data: " + to.Chunk(new { content = text }, "stop") + "\n\n").ConfigureAwait(false);
                await to.DoneAsync().ConfigureAwait(false);
                break;
            case StubMode.HugeLine:
                await to.PieceAsync(string.Concat(Enumerable.Range(0, 100_000).Select(i => (char)('一' + (i * 7 % 20_000))))).ConfigureAwait(false);
                await EndAsync(to, text.Length, "stop").ConfigureAwait(false);
                break;
            case StubMode.HugeBody:
                await to.RawAsync("data: ").ConfigureAwait(false);
                for (var i = 0; i < 160; i++)
                {
                    await to.RawAsync(new string('x', 64 * 1024)).ConfigureAwait(false);
                }

                break;
            default:
                await PiecesAsync(to, text, options.Pace).ConfigureAwait(false);
                await FinishAsync(to, request.Mode, text).ConfigureAwait(false);
                break;
        }
    }

    private static async Task FinishAsync(SseWriter to, StubMode mode, string text)
    {
        switch (mode)
        {
            case StubMode.FinishNull:
                await to.DoneAsync().ConfigureAwait(false);
                break;
            case StubMode.NoDone:
                await to.FinishAsync("stop").ConfigureAwait(false);
                await ForeverAsync(to).ConfigureAwait(false);
                break;
            default:
                await EndAsync(to, text.Length, mode switch
                {
                    StubMode.FinishLength => "length",
                    StubMode.FilteredAnswer => "content_filter",
                    _ => "stop",
                }).ConfigureAwait(false);
                break;
        }
    }

    private static async Task PiecesAsync(SseWriter to, string text, TimeSpan pace)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(PieceLength, text.Length - at);
            if (char.IsHighSurrogate(text[at + length - 1]) && at + length < text.Length)
            {
                length++;
            }

            await to.PieceAsync(text.Substring(at, length)).ConfigureAwait(false);
            at += length;
            if (pace > TimeSpan.Zero)
            {
                await Task.Delay(pace, to.Gone).ConfigureAwait(false);
            }
        }
    }

    private static async Task EndAsync(SseWriter to, int characters, string reason)
    {
        await to.FinishAsync(reason).ConfigureAwait(false);
        await to.UsageAsync(characters).ConfigureAwait(false);
        await to.DoneAsync().ConfigureAwait(false);
    }

    private static async Task DripAsync(SseWriter to, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            await to.PieceAsync(rune.ToString()).ConfigureAwait(false);
            await Task.Delay(TimeSpan.FromSeconds(1), to.Gone).ConfigureAwait(false);
        }

        await EndAsync(to, text.Length, "stop").ConfigureAwait(false);
    }

    private static async Task EndlessAsync(SseWriter to, Func<int, string> sentence)
    {
        for (var i = 0; !to.Gone.IsCancellationRequested; i++)
        {
            await to.PieceAsync(sentence(i)).ConfigureAwait(false);
            await Task.Delay(2, to.Gone).ConfigureAwait(false);
        }
    }

    private static Task ForeverAsync(SseWriter to) => Task.Delay(Timeout.InfiniteTimeSpan, to.Gone);

    // The last byte of the first Chinese character becomes one that UTF-8 does not have.
    private static byte[] Break(byte[] bytes)
    {
        bytes[Array.FindIndex(bytes, b => b >= 0xE4) + 2] = 0xFF;
        return bytes;
    }
}
