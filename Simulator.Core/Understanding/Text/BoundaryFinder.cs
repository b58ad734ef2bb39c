namespace Simulator.Core.Understanding.Text;

/// <summary>Lists the places at which a new clause could begin: after marks and blanks, and in unpunctuated speech after particles or before words that open a sentence.</summary>
internal static class BoundaryFinder
{
    private const int LongRun = 14;
    private const string Particles = "吗呢吧嘛啊了哈噻呗喽啦哦呀";
    private static readonly string[] Openers = ["我", "您", "你", "咱", "那", "要不", "先", "请", "麻烦", "谁", "别", "莫", "都", "他", "她", "这", "然后", "但是", "可是", "不过", "所以", "如果", "要是", "因为", "大家"];

    /// <summary>First characters of possible clauses within the stretch, in order, the stretch's own start excluded.</summary>
    public static void Find(string text, int start, int end, List<int> into)
    {
        into.Clear();
        var run = start;
        for (var i = start; i < end; i++)
        {
            if (!IsMark(text[i]))
            {
                continue;
            }

            AddInside(text, run, i, into);
            while (i < end && (IsMark(text[i]) || text[i] is '”' or '"' or '\''))
            {
                i++;
            }

            run = i;
            if (i < end)
            {
                into.Add(i);
            }

            i--;
        }

        AddInside(text, run, end, into);
    }

    /// <summary>True for marks and blanks that part sentences or their pieces.</summary>
    public static bool IsMark(char c) => c is '。' or '!' or '?' or ';' or ',' or '…' or '~' or ' ' or ':' or '—' or '、' or '.';

    private static void AddInside(string text, int from, int to, List<int> into)
    {
        if (to - from < LongRun)
        {
            return;
        }

        var last = from;
        for (var i = from + 3; i <= to - 3; i++)
        {
            var afterParticle = Particles.Contains(text[i - 1], StringComparison.Ordinal) && i - last >= 4;
            if (afterParticle || (i - last >= 5 && Opens(text, i)))
            {
                into.Add(i);
                last = i;
            }
        }
    }

    private static bool Opens(string text, int i)
    {
        foreach (var word in Openers)
        {
            if (string.CompareOrdinal(text, i, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
