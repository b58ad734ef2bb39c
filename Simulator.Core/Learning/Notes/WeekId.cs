using System.Globalization;

namespace Simulator.Core.Learning.Notes;

/// <summary>A week of ISO 8601: begins on Monday; its year is the year of its Thursday.</summary>
public readonly record struct WeekId(int Year, int Week) : IComparable<WeekId>
{
    /// <summary>The week of a day.</summary>
    public static WeekId Of(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return new WeekId(ISOWeek.GetYear(at), ISOWeek.GetWeekOfYear(at));
    }

    /// <summary>Reads <c>2026w07</c>; false for anything else or a week that the year does not have.</summary>
    public static bool TryParse(string? text, out WeekId week)
    {
        week = default;
        if (text is not { Length: 7 } || text[4] is not ('w' or 'W')
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year < 2000 || number < 1 || number > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        week = new WeekId(year, number);
        return true;
    }

    /// <summary>Its Monday.</summary>
    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Week, DayOfWeek.Monday));

    /// <inheritdoc/>
    public int CompareTo(WeekId other) => Monday.CompareTo(other.Monday);

    public static bool operator <(WeekId left, WeekId right) => left.CompareTo(right) < 0;

    public static bool operator >(WeekId left, WeekId right) => left.CompareTo(right) > 0;

    public static bool operator <=(WeekId left, WeekId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(WeekId left, WeekId right) => left.CompareTo(right) >= 0;

    /// <summary>As in file names and ids: <c>2026w07</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}w{Week:00}");
}
