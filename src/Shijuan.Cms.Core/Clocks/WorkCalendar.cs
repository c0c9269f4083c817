using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Shijuan.Cms.Core.Clocks;

/// <summary>
/// 工作日历：按国务院办公厅的节假日安排判断每一天是工作日、休息日还是调休上班。不可变。
/// </summary>
/// <remarks>
/// Outside <see cref="FirstKnownDay"/>–<see cref="LastKnownDay"/> it knows the weekdays only; a due date
/// that depends on such a day is provisional.
/// </remarks>
public sealed class WorkCalendar
{
    private static readonly Lazy<WorkCalendar> Embedded = new(() => Parse(WorkCalendarYaml.EmbeddedText()));

    private readonly FrozenDictionary<DateOnly, string> _daysOff;
    private readonly FrozenDictionary<DateOnly, string> _makeupWorkdays;

    internal WorkCalendar(
        int firstYear,
        int lastYear,
        IReadOnlyDictionary<DateOnly, string> daysOff,
        IReadOnlyDictionary<DateOnly, string> makeupWorkdays)
    {
        FirstKnownDay = new DateOnly(firstYear, 1, 1);
        LastKnownDay = new DateOnly(lastYear, 12, 31);
        _daysOff = daysOff.ToFrozenDictionary();
        _makeupWorkdays = makeupWorkdays.ToFrozenDictionary();
        Version = Digest();
    }

    public DateOnly FirstKnownDay { get; }

    public DateOnly LastKnownDay { get; }

    /// <summary>A short digest of the days themselves: rewording a comment in the data does not change it.</summary>
    public string Version { get; }

    /// <summary>The calendar that the product ships with.</summary>
    public static WorkCalendar StateCouncil() => Embedded.Value;

    /// <exception cref="FormatException">The text is not a complete, consistent calendar.</exception>
    public static WorkCalendar Parse(string yaml) => WorkCalendarYaml.Read(yaml);

    /// <summary>The calendar that the product ships with, and years that were entered since.</summary>
    /// <param name="importedYears">Texts of the same form, each with years of its own.</param>
    /// <exception cref="FormatException">A text is not a calendar, or does not fit the others.</exception>
    public static WorkCalendar WithYears(IReadOnlyList<string> importedYears) =>
        importedYears.Count == 0 ? StateCouncil() : WorkCalendarYaml.Read([WorkCalendarYaml.EmbeddedText(), .. importedYears]);

    /// <summary>What the notice says about one year: holidays and the weekend days worked for them, in order.</summary>
    public IEnumerable<(DateOnly Date, string Name, bool IsWorked)> SpecialDaysOf(int year) =>
        _daysOff.Select(d => (Date: d.Key, Name: d.Value, IsWorked: false)).Concat(_makeupWorkdays.Select(d => (Date: d.Key, Name: d.Value, IsWorked: true)))
            .Where(d => d.Date.Year == year).OrderBy(d => d.Date);

    public DayKind KindOf(DateOnly date)
    {
        if (_makeupWorkdays.ContainsKey(date))
        {
            return DayKind.MakeupWorkday;
        }

        var weekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return weekend || _daysOff.ContainsKey(date) ? DayKind.DayOff : DayKind.Workday;
    }

    public bool IsWorkday(DateOnly date) => KindOf(date) != DayKind.DayOff;

    /// <summary>The holiday that the date belongs to, also for a make-up day; null for an ordinary day.</summary>
    public string? HolidayName(DateOnly date) =>
        _makeupWorkdays.GetValueOrDefault(date) ?? _daysOff.GetValueOrDefault(date);

    /// <summary>The n-th working day after the trigger; the trigger day itself is not counted (民法典第二百零一条).</summary>
    public DateOnly AddWorkdays(DateOnly trigger, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return Step(trigger, days, 1);
    }

    /// <summary>The n-th working day before the date; the date itself is not counted.</summary>
    public DateOnly SubtractWorkdays(DateOnly date, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return Step(date, days, -1);
    }

    /// <summary>The date itself when it is a working day, otherwise the first one after it.</summary>
    public DateOnly WorkdayOnOrAfter(DateOnly date) => IsWorkday(date) ? date : AddWorkdays(date, 1);

    /// <summary>Working days after <paramref name="startExclusive"/> up to and including <paramref name="endInclusive"/>.</summary>
    public int WorkdaysBetween(DateOnly startExclusive, DateOnly endInclusive)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(endInclusive, startExclusive);
        var count = 0;
        for (var day = startExclusive; day < endInclusive;)
        {
            day = day.AddDays(1);
            count += IsWorkday(day) ? 1 : 0;
        }

        return count;
    }

    private DateOnly Step(DateOnly day, int days, int direction)
    {
        while (days > 0)
        {
            day = day.AddDays(direction);
            days -= IsWorkday(day) ? 1 : 0;
        }

        return day;
    }

    private string Digest()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{FirstKnownDay:yyyy-MM-dd} {LastKnownDay:yyyy-MM-dd}\n");
        foreach (var (date, name) in _daysOff.OrderBy(day => day.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"off {date:yyyy-MM-dd} {name}\n");
        }

        foreach (var (date, name) in _makeupWorkdays.OrderBy(day => day.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"makeup {date:yyyy-MM-dd} {name}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }
}
