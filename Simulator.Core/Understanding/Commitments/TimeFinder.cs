namespace Simulator.Core.Understanding.Commitments;

/// <summary>Finds times in folded text and counts how far ahead they are on the scenario clock.</summary>
/// <remarks>
/// A day is named (今天 明早 后天), an hour is named (四点半 9:30 下午三点) or a length is given (半小时 三天内). An hour without a day is the
/// next one that the clock reaches, by 12-hour counting. Weekdays have no number of minutes: the clock knows no calendar.
/// </remarks>
public static class TimeFinder
{
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
        : Weekday(t, i, end) ?? Length(t, i, end) ?? ClockTime.Read(t, i, end, now);

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

        var word = ClockTime.Word(t, j, end, "周") ?? ClockTime.Word(t, j, end, "礼拜") ?? ClockTime.Word(t, j, end, "星期");
        if (word is null)
        {
            var month = j > i ? ClockTime.Word(t, j, end, "月") : null;
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

        return new TimeExpression(i, ClockTime.Tail(t, ClockTime.HourBehind(t, j, end), end), kind, null);
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
            if (ClockTime.Word(t, j, end, tail) is not null)
            {
                return new TimeExpression(i, j + tail.Length, TimeKind.Ahead, due);
            }
        }

        return ClockTime.Word(t, j, end, "前") is not null || ClockTime.Word(t, j, end, "以前") is not null || ClockTime.Word(t, j, end, "之前") is not null
            ? new TimeExpression(i, j + 1, TimeKind.Past, null)
            : new TimeExpression(i, j, TimeKind.Length, due);
    }

    private static (int Length, int Minutes) Unit(string t, int j, int end)
    {
        foreach (var (word, minutes) in TimeWords.Units)
        {
            if (ClockTime.Word(t, j, end, word) is not null)
            {
                return (word == "日内" ? 1 : word.Length, minutes);
            }
        }

        return (0, 0);
    }
}
