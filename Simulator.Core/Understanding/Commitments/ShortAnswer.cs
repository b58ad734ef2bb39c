using System.Collections.Frozen;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.Commitments;

/// <summary>Short answers to a resident's question that mean something only because it was asked.</summary>
internal static class ShortAnswer
{
    // What may stand beside a time that is the whole answer: "就四点前吧".
    private const string AroundTime = "就在吧前后以之内左右大概约要得最迟晚早我们咱您放心一定保证说好那呀啊呢的钟整";

    private static readonly FrozenSet<string> Agreements = new[]
    {
        "好", "好的", "好吧", "好啊", "好呀", "好嘞", "好好", "好好好", "行", "行的", "行吧", "行啊", "可以", "可以的", "可以啊", "成", "中", "得", "嗯", "嗯嗯",
        "对", "对的", "对对", "是", "是的", "没问题", "没事", "要得", "ok", "明白", "知道了",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for bare agreement: it promises nothing and does nothing.</summary>
    public static bool Agrees(string text, int start, int end)
    {
        Bare(text, ref start, ref end);
        return end > start && Agreements.Contains(text[start..end]);
    }

    /// <summary>True for a moment ahead and next to nothing else: what a "when" is answered with.</summary>
    public static bool IsTime(string text, int start, int end, int minuteOfDay)
    {
        Bare(text, ref start, ref end);
        if (CommitmentParser.Deadline(text, start, end, minuteOfDay) is not { } time)
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if ((i < time.Start || i >= time.End) && !AroundTime.Contains(text[i], StringComparison.Ordinal) && !BoundaryFinder.IsMark(text[i]) && text[i] != ' ')
            {
                return false;
            }
        }

        return true;
    }

    private static void Bare(string text, ref int start, ref int end)
    {
        while (end > start && (BoundaryFinder.IsMark(text[end - 1]) || text[end - 1] == ' '))
        {
            end--;
        }

        while (end > start && (BoundaryFinder.IsMark(text[start]) || text[start] == ' '))
        {
            start++;
        }
    }
}
