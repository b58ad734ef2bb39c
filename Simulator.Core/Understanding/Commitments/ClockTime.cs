namespace Simulator.Core.Understanding.Commitments;

/// <summary>Reads days and hours: 明早九点, 今晚八点前, 16:20, 四点半. A bare "一点" is "a little", not one o'clock.</summary>
internal static class ClockTime
{
    private const int Day = 1440;

    public static TimeExpression? Read(string t, int i, int end, int now)
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

        if (j == i && behind == i + 2 && t[i] == '一' && Tail(t, behind, end) == behind)
        {
            return null;
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

    public static int HourBehind(string t, int j, int end)
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

    public static int Tail(string t, int j, int end)
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

    public static string? Word(string t, int i, int end, string word) =>
        i + word.Length <= end && string.CompareOrdinal(t, i, word, 0, word.Length) == 0 ? word : null;
}
