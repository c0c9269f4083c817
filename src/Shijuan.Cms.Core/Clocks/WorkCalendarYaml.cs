using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Shijuan.Cms.Core.Clocks;

/// <summary>工作日历数据文件的读取：数据前后不一致时拒绝，不猜测。</summary>
internal static class WorkCalendarYaml
{
    private const string Resource = "Shijuan.Cms.Core.Clocks.Data.workdays.yaml";

    internal static string EmbeddedText()
    {
        using var stream = typeof(WorkCalendarYaml).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"程序集中缺少资源 {Resource}。");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Several files together: no year may stand in two of them.</summary>
    internal static WorkCalendar Read(params IReadOnlyList<string> files)
    {
        var years = Merged(files);
        var daysOff = new Dictionary<DateOnly, string>();
        var makeupWorkdays = new Dictionary<DateOnly, string>();
        foreach (var (number, year) in years)
        {
            AddYear(year, daysOff, makeupWorkdays);

            // By what was known when the year was written: the next year's notice may still take its last day off.
            CheckTotals(new WorkCalendar(years.Keys.First(), number, daysOff, makeupWorkdays), number, year);
        }

        return new WorkCalendar(years.Keys.First(), years.Keys.Last(), daysOff, makeupWorkdays);
    }

    private static void AddYear(Year year, Dictionary<DateOnly, string> daysOff, Dictionary<DateOnly, string> makeupWorkdays)
    {
        foreach (var (date, name) in year.OffDays.SelectMany(h => h.Days.Select(d => (DateOf(d), Required(h.Name)))))
        {
            Add(daysOff, date, name);
        }

        foreach (var makeup in year.MakeupWorkdays)
        {
            var date = DateOf(makeup.Date);
            CheckMakeup(date, makeup.Weekday);
            Add(makeupWorkdays, date, Required(makeup.Name));
        }

        if (daysOff.Keys.FirstOrDefault(makeupWorkdays.ContainsKey) is var both && both != default)
        {
            throw new FormatException($"{Iso(both)} 既是放假又是调休上班。");
        }
    }

    private static SortedDictionary<int, Year> Merged(IReadOnlyList<string> files)
    {
        var years = new SortedDictionary<int, Year>();
        foreach (var (number, year) in files.SelectMany(YearsOf))
        {
            if (!years.TryAdd(number, year))
            {
                throw new FormatException($"{number}年的安排出现了两次。");
            }
        }

        return years.Keys.Last() - years.Keys.First() + 1 == years.Count ? years : throw new FormatException("工作日历的年份不连续。");
    }

    private static Dictionary<int, Year> YearsOf(string yaml)
    {
        File? file;
        try
        {
            file = new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .IgnoreUnmatchedProperties()
                .Build()
                .Deserialize<File?>(yaml);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            // The caller knows one failure, "not a calendar"; the library's own type must not leak.
            throw new FormatException("工作日历不是有效的 YAML：" + e.Message, e);
        }

        if (file is null || file.Years.Count == 0)
        {
            throw new FormatException("工作日历中没有任何年份。");
        }

        // A year without holidays is a file not yet filled in, not a year without holidays.
        var empty = file.Years.Where(year => year.Value is null || year.Value.OffDays.Count == 0).Select(year => year.Key).Order().ToList();
        return empty.Count == 0 ? file.Years : throw new FormatException($"{empty[0]}年没有放假安排。");
    }

    private static void Add(Dictionary<DateOnly, string> days, DateOnly date, string name)
    {
        if (!days.TryAdd(date, name))
        {
            throw new FormatException($"{Iso(date)} 重复出现。");
        }
    }

    private static void CheckMakeup(DateOnly date, string? weekday)
    {
        if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            throw new FormatException($"{Iso(date)} 不是周末，不能是调休上班。");
        }

        if (weekday is not null && weekday != DateText.Weekday(date))
        {
            throw new FormatException($"{Iso(date)} 是{DateText.Weekday(date)}，不是{weekday}。");
        }
    }

    private static void CheckTotals(WorkCalendar calendar, int number, Year year)
    {
        var months = Enumerable.Range(1, 12).Select(month => new DateOnly(number, month, 1))
            .Select(first => calendar.WorkdaysBetween(first.AddDays(-1), first.AddMonths(1).AddDays(-1)))
            .ToList();
        if (year.WorkdaysByMonth.Count > 0 && !months.SequenceEqual(year.WorkdaysByMonth))
        {
            throw new FormatException($"{number}年各月工作日数与安排不符：{string.Join('、', months)}。");
        }

        if (year.WorkdaysTotal is { } total && total != months.Sum())
        {
            throw new FormatException($"{number}年工作日总数应为{months.Sum()}，写的是{total}。");
        }
    }

    private static DateOnly DateOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FormatException($"“{text}”不是日期。");

    private static string Required(string? name) =>
        string.IsNullOrWhiteSpace(name) ? throw new FormatException("放假或者调休没有写节日名称。") : name;

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class File
    {
        public Dictionary<int, Year> Years { get; set; } = [];
    }

    private sealed class Year
    {
        public List<Holiday> OffDays { get; set; } = [];

        public List<Makeup> MakeupWorkdays { get; set; } = [];

        public List<int> WorkdaysByMonth { get; set; } = [];

        public int? WorkdaysTotal { get; set; }
    }

    private sealed class Holiday
    {
        public string? Name { get; set; }

        public List<string> Days { get; set; } = [];
    }

    private sealed class Makeup
    {
        public string? Date { get; set; }

        public string? Weekday { get; set; }

        public string? Name { get; set; }
    }
}
