namespace Simulator.Core.Understanding.Commitments;

/// <summary>Finds times in folded text and counts how far ahead they are on the scenario clock.</summary>
/// <remarks>
/// A day is named (今天 明早 后天), an hour is named (四点半 9:30 下午三点) or a length is given (半小时 三天内). An hour without a day is the
/// next one that the clock reaches, by 12-hour counting. Weekdays have no number of minutes: the clock knows no calendar.
/// </remarks>
public static class TimeFinder
{
    private const int Day = 1440;

    private static readonly (string Word, TimeKind Kind, int Days, int Hour)[] DayWords =
    [
        ("大后天", TimeKind.Ahead, 3, -1), ("明天一早", TimeKind.Ahead, 1, 8), ("明儿一早", TimeKind.Ahead, 1, 8), ("明早", TimeKind.Ahead, 1, 8), ("明晚", TimeKind.Ahead, 1, 20),
        ("明天", TimeKind.Ahead, 1, -1), ("明日", TimeKind.Ahead, 1, -1), ("明儿", TimeKind.Ahead, 1, -1), ("后天", TimeKind.Ahead, 2, -1), ("后日", TimeKind.Ahead, 2, -1),
        ("今天", TimeKind.Ahead, 0, -1), ("今日", TimeKind.Ahead, 0, -1), ("今儿", TimeKind.Ahead, 0, -1), ("今晚", TimeKind.Ahead, 0, 20), ("今夜", TimeKind.Ahead, 0, 22), ("当天", TimeKind.Ahead, 0, -1),
        ("天黑前", TimeKind.Ahead, 0, 19), ("天黑以前", TimeKind.Ahead, 0, 19), ("天黑之前", TimeKind.Ahead, 0, 19), ("下班前", TimeKind.Ahead, 0, 18), ("下班之前", TimeKind.Ahead, 0, 18), ("下班以前", TimeKind.Ahead, 0, 18), ("晌午前", TimeKind.Ahead, 0, 12), ("中午前", TimeKind.Ahead, 0, 12), ("中午之前", TimeKind.Ahead, 0, 12), ("午饭前", TimeKind.Ahead, 0, 12), ("晚饭前", TimeKind.Ahead, 0, 18), ("睡觉前", TimeKind.Ahead, 0, 22),
        ("昨天", TimeKind.Past, 0, -1), ("昨晚", TimeKind.Past, 0, -1), ("昨儿", TimeKind.Past, 0, -1), ("前天", TimeKind.Past, 0, -1), ("前晚", TimeKind.Past, 0, -1), ("去年", TimeKind.Past, 0, -1), ("刚才", TimeKind.Past, 0, -1), ("刚刚", TimeKind.Past, 0, -1), ("方才", TimeKind.Past, 0, -1), ("那天", TimeKind.Past, 0, -1), ("当时", TimeKind.Past, 0, -1), ("早上", TimeKind.Vague, 0, -1),
        ("待会", TimeKind.Vague, 0, -1), ("等会", TimeKind.Vague, 0, -1), ("一会儿", TimeKind.Vague, 0, -1), ("稍后", TimeKind.Vague, 0, -1), ("回头", TimeKind.Vague, 0, -1), ("改天", TimeKind.Vague, 0, -1), ("过几天", TimeKind.Vague, 0, -1), ("过两天", TimeKind.Vague, 0, -1), ("过阵子", TimeKind.Vague, 0, -1), ("月底", TimeKind.Ahead, -1, -1), ("年底", TimeKind.Ahead, -1, -1), ("年前", TimeKind.Vague, -1, -1), ("节前", TimeKind.Ahead, -1, -1),
    ];

    private static readonly (string Word, int From, int To)[] PartsOfDay =
    [
        ("凌晨", 0, 6), ("清早", 5, 9), ("大清早", 5, 9), ("早晨", 5, 11), ("早上", 5, 11), ("一早", 5, 10), ("上午", 6, 12), ("中午", 11, 14), ("晌午", 11, 14), ("下午", 12, 18), ("午后", 12, 18), ("傍晚", 17, 20), ("晚上", 17, 24), ("夜里", 19, 30), ("晚", 17, 24), ("早", 5, 11), ("夜", 19, 30),
    ];

    /// <summary>All times of a stretch, in order, not overlapping.</summary>
    public static List<TimeExpression> Find(string text, int start, int end, int minuteOfDay)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<TimeExpression>();
        for (var i = start; i < end;)
        {
            if (At(text, i, end, minuteOfDay) is { } time)
            {
                found.Add(time);
                i = time.End;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private static TimeExpression? At(string t, int i, int end, int now) =>
        t[i] is not ('大' or '明' or '后' or '今' or '当' or '天' or '下' or '晌' or '中' or '午' or '晚' or '睡' or '昨' or '前' or '去' or '刚' or '方' or '那' or '早' or '待' or '等' or '一' or '稍' or '回' or '改' or '过' or '月' or '年' or '节' or '凌' or '清' or '上' or '傍' or '夜' or '周' or '礼' or '星' or '这' or '本' or '每' or '半' or '几')
            && !ChineseNumber.IsDigit(t[i]) ? null
        : Weekday(t, i, end) ?? Length(t, i, end) ?? Clock(t, i, end, now);

    private static TimeExpression? Weekday(string t, int i, int end)
    {
        var j = i;
        var kind = TimeKind.Ahead;
        if (t[j] is '上' or '下' or '这' or '本' or '每')
        {
            kind = t[j] == '上' ? TimeKind.Past : TimeKind.Ahead;
            j++;
            if (j < end && t[j] == '个')
            {
                j++;
            }
        }

        var word = Word(t, j, end, "周") ?? Word(t, j, end, "礼拜") ?? Word(t, j, end, "星期");
        if (word is null)
        {
            var month = j > i ? Word(t, j, end, "月") : null;
            return month is null ? null : new TimeExpression(i, j + 1, kind, null);
        }

        j += word.Length;
        if (j < end && (ChineseNumber.IsDigit(t[j]) || t[j] is '日' or '天' or '末'))
        {
            j++;
        }
        else if (j == i + word.Length)
        {
            return null;
        }

        return new TimeExpression(i, Tail(t, HourBehind(t, j, end), end), kind, null);
    }

    private static TimeExpression? Length(string t, int i, int end)
    {
        var j = i;
        int? halves;
        if (t[j] == '半')
        {
            j++;
            halves = 1;
        }
        else if (t[j] == '几')
        {
            j++;
            halves = null;
        }
        else
        {
            var n = ChineseNumber.Read(t, ref j, end);
            if (n < 0)
            {
                return null;
            }

            halves = n * 2;
        }

        if (j < end && t[j] == '来')
        {
            j++;
        }

        if (j < end && t[j] == '个')
        {
            j++;
        }

        if (j < end && t[j] == '半')
        {
            j++;
            halves++;
        }

        var (unit, minutes) = Unit(t, j, end);
        if (unit == 0)
        {
            return null;
        }

        j += unit;
        if (j < end && t[j] == '半')
        {
            halves++;
            j++;
        }

        int? due = halves is null ? null : (int)Math.Min((long)halves.Value * minutes / 2, 1_000_000);
        foreach (var tail in (string[])["之内", "以内", "内", "里", "后", "之后", "以后", "左右", "就"])
        {
            if (Word(t, j, end, tail) is not null)
            {
                return new TimeExpression(i, j + tail.Length, TimeKind.Ahead, due);
            }
        }

        return Word(t, j, end, "前") is not null || Word(t, j, end, "以前") is not null || Word(t, j, end, "之前") is not null
            ? new TimeExpression(i, j + 1, TimeKind.Past, null)
            : new TimeExpression(i, j, TimeKind.Length, due);
    }

    private static (int Length, int Minutes) Unit(string t, int j, int end)
    {
        foreach (var (word, minutes) in ((string, int)[])[("分钟", 1), ("刻钟", 15), ("小时", 60), ("钟头", 60), ("天", Day), ("日内", Day), ("礼拜", 7 * Day), ("星期", 7 * Day), ("周", 7 * Day), ("月", 30 * Day), ("分", 1), ("秒", 0)])
        {
            if (Word(t, j, end, word) is not null)
            {
                return (word == "日内" ? 1 : word.Length, minutes);
            }
        }

        return (0, 0);
    }

    private static TimeExpression? Clock(string t, int i, int end, int now)
    {
        var j = i;
        var days = -1;
        var fixedHour = -1;
        var kind = TimeKind.Ahead;
        foreach (var day in DayWords)
        {
            if (Word(t, j, end, day.Word) is not null)
            {
                (kind, days, fixedHour) = (day.Kind, day.Days, day.Hour);
                j += day.Word.Length;
                break;
            }
        }

        if (kind != TimeKind.Ahead)
        {
            var hourEnd = kind == TimeKind.Past ? HourBehind(t, j, end) : j;
            return new TimeExpression(i, hourEnd, kind, null);
        }

        var (from, to) = (0, 0);
        foreach (var part in PartsOfDay)
        {
            if (Word(t, j, end, part.Word) is not null && (part.Word.Length > 1 || (j + 1 < end && ChineseNumber.IsDigit(t[j + 1]))))
            {
                (from, to) = (part.From, part.To);
                j += part.Word.Length;
                break;
            }
        }

        var behind = j;
        var minute = Hour(t, ref behind, end);
        if (minute < 0)
        {
            if (j == i)
            {
                return null;
            }

            var hour = to > 0 ? to : fixedHour;
            int? due = days < 0 && to == 0 ? null
                : Math.Max(0, (Math.Max(days, 0) * Day) + (hour < 0 ? 24 * 60 : hour * 60) - now);
            return new TimeExpression(i, Tail(t, j, end), TimeKind.Ahead, due);
        }

        var wanted = fixedHour >= 17 && minute < 12 * 60 ? minute + (12 * 60) : minute;
        wanted = to >= 18 && minute < 12 * 60 && (minute / 60) + 12 <= to && minute >= 60 ? minute + (12 * 60) : wanted;
        if (days > 0)
        {
            return new TimeExpression(i, Tail(t, behind, end), TimeKind.Ahead, (days * Day) + wanted - now);
        }

        if (to == 0 && fixedHour < 0)
        {
            // Without "上午/下午": the next time the clock's hand stands there.
            while (wanted <= now && wanted < Day)
            {
                wanted += 12 * 60;
            }
        }

        return new TimeExpression(i, Tail(t, behind, end), TimeKind.Ahead, wanted > now ? wanted - now : wanted + Day - now);
    }

    private static int HourBehind(string t, int j, int end)
    {
        foreach (var part in PartsOfDay)
        {
            if (Word(t, j, end, part.Word) is not null)
            {
                j += part.Word.Length;
                break;
            }
        }

        var behind = j;
        return Hour(t, ref behind, end) >= 0 ? behind : j;
    }

    private static int Hour(string t, ref int j, int end)
    {
        var k = j;
        var hour = ChineseNumber.Read(t, ref k, end);
        if (hour is < 0 or > 24 || k >= end)
        {
            return -1;
        }

        if (t[k] == ':' && k + 2 < end && char.IsAsciiDigit(t[k + 1]) && char.IsAsciiDigit(t[k + 2]))
        {
            j = k + 3;
            return (hour * 60) + ((t[k + 1] - '0') * 10) + t[k + 2] - '0';
        }

        if (t[k] != '点' || (k + 1 < end && t[k + 1] is '儿' or '头'))
        {
            return -1;
        }

        k++;
        var minute = 0;
        if (k < end && t[k] == '半')
        {
            minute = 30;
            k++;
        }
        else if (Word(t, k, end, "一刻") is not null)
        {
            minute = 15;
            k += 2;
        }
        else if (Word(t, k, end, "三刻") is not null)
        {
            minute = 45;
            k += 2;
        }
        else
        {
            var m = k;
            var read = ChineseNumber.Read(t, ref m, end);
            if (read is >= 0 and < 60 && m - k >= 2)
            {
                minute = read;
                k = m < end && t[m] == '分' ? m + 1 : m;
            }
            else if (Word(t, k, end, "整") is not null || Word(t, k, end, "钟") is not null)
            {
                k++;
            }
        }

        j = k;
        return (hour * 60) + minute;
    }

    private static int Tail(string t, int j, int end)
    {
        foreach (var tail in (string[])["之前", "以前", "前", "左右"])
        {
            if (Word(t, j, end, tail) is not null)
            {
                return j + tail.Length;
            }
        }

        return j;
    }

    private static string? Word(string t, int i, int end, string word) =>
        i + word.Length <= end && string.CompareOrdinal(t, i, word, 0, word.Length) == 0 ? word : null;
}
