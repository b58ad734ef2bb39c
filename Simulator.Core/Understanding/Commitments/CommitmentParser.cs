namespace Simulator.Core.Understanding.Commitments;

/// <summary>Takes a promise apart: who does what, by when, and how the resident will be told.</summary>
internal static class CommitmentParser
{
    private static readonly string[] WhoWords = ["我们社区", "咱们社区", "我们", "咱们", "我", "咱", "俺", "社区", "小李", "小马", "同事", "师傅", "网格员", "值班的"];

    private static readonly string[] HowWords =
    [
        "打电话", "打个电话", "回电话", "回个电话", "来电", "电话里", "发短信", "发信息", "发微信", "发消息", "微信上", "群里", "当面", "贴在", "贴到", "上门", "回您", "回你", "回大家", "回话", "回信", "回复", "回音", "答复", "告诉您", "告诉你", "告诉大家", "告知", "通知", "说一声", "吱一声", "给您信", "给个信", "给信儿", "报信", "递话", "拍照发", "发您", "发你", "念给", "交到您", "送到您", "拿给您", "跟您说", "跟你说", "向您", "知会", "喊您", "叫您", "给您个准信", "准信", "消息",
    ];

    private static readonly string[] DeedWords =
    [
        "打电话", "打给", "联系", "送", "陪", "来", "去", "带", "问", "催", "办", "报", "交", "发", "回", "查", "修", "贴", "写", "拿", "取", "接", "给", "找", "请", "约", "叫", "喊", "盯", "守", "看", "敲", "递", "跑", "把", "帮", "替", "到", "落实", "核实", "安排", "协调", "量", "装", "搬", "扫", "拨", "打",
    ];

    /// <summary>Parses a clause of folded text.</summary>
    /// <param name="text">The folded turn.</param>
    /// <param name="start">First unit of the clause.</param>
    /// <param name="end">After its last unit.</param>
    /// <param name="minuteOfDay">The scenario clock.</param>
    /// <param name="folded">The way back to the original.</param>
    public static Commitment Parse(string text, int start, int end, int minuteOfDay, Text.FoldedText folded)
    {
        var when = Deadline(text, start, end, minuteOfDay);
        var who = First(text, start, end, WhoWords);
        var how = First(text, start, end, HowWords);
        var what = Deed(text, start, end, who?.End ?? start);
        return new Commitment(Original(who, folded), Original(what, folded), when is { } w ? folded.ToOriginal(w.Start, w.End) : null, Original(how, folded), when?.DueInMinutes);
    }

    /// <summary>The deadline of a clause: the last moment ahead, else a plain length; null when there is none.</summary>
    public static TimeExpression? Deadline(string text, int start, int end, int minuteOfDay)
    {
        TimeExpression? found = null;
        foreach (var time in TimeFinder.Find(text, start, end, minuteOfDay))
        {
            // "六点了" tells the time; nothing is promised for it.
            if (time.End < end && text[time.End] is ('了' or '啦'))
            {
                continue;
            }

            var better = time.Kind == TimeKind.Ahead || (found is null && time.Kind is (TimeKind.Length or TimeKind.Vague));
            if (better && !(found is { Kind: TimeKind.Ahead, DueInMinutes: not null } && time.DueInMinutes is null))
            {
                found = time;
            }
        }

        return found;
    }

    private static (int Start, int End)? Deed(string text, int start, int end, int from)
    {
        var best = end;
        foreach (var word in DeedWords)
        {
            var at = text.IndexOf(word, from, end - from, StringComparison.Ordinal);
            best = at >= 0 && at < best ? at : best;
        }

        if (best == end)
        {
            return null;
        }

        var stop = best;
        while (stop < end && !Text.BoundaryFinder.IsMark(text[stop]))
        {
            stop++;
        }

        return (best, stop);
    }

    private static (int Start, int End)? First(string text, int start, int end, string[] words)
    {
        (int Start, int End)? found = null;
        foreach (var word in words)
        {
            var at = text.IndexOf(word, start, end - start, StringComparison.Ordinal);
            if (at >= 0 && (found is null || at < found.Value.Start))
            {
                found = (at, at + word.Length);
            }
        }

        return found;
    }

    private static TextSpan? Original((int Start, int End)? span, Text.FoldedText folded) =>
        span is { } s ? folded.ToOriginal(s.Start, s.End) : null;
}
