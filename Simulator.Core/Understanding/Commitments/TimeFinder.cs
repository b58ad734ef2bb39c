namespace Simulator.Core.Understanding.Commitments;

/// <summary>Finds times in folded text and counts how far ahead they are on the scenario clock.</summary>
/// <remarks>
/// A day is named (今天 明早 后天), an hour is named (四点半 9:30 下午三点) or a length is given (半小时 三天内). An hour without a day is the
/// next one that the clock reaches, by 12-hour counting. Weekdays have no number of minutes: the clock knows no calendar.
/// </remarks>
public static class TimeFinder
{
    private const int Day = 1440;

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
        !TimeWords.Openers.Contains(t[i], StringComparison.Ordinal)
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
        foreach (var tail in TimeWords.LengthTails)
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
        foreach (var (word, minutes) in TimeWords.Units)
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
        foreach (var day in TimeWords.Days)
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
        foreach (var part in TimeWords.PartsOfDay)
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
        foreach (var part in TimeWords.PartsOfDay)
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
        foreach (var tail in TimeWords.Tails)
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
