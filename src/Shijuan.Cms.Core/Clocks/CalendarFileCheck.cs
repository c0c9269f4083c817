using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Shijuan.Cms.Core.Clocks;

/// <summary>年度安排文件的检查：finds every fault with its line, before anything is taken over.</summary>
public sealed class CalendarFileCheck
{
    private const int Deepest = 12;
    private const string OffDays = "off_days";
    private const string MakeupWorkdays = "makeup_workdays";
    private const string NotYaml = "这里不是有效的 YAML，请检查缩进、冒号和引号。";
    private readonly List<CalendarFault> _faults = [];
    private readonly Dictionary<DateOnly, int> _off = [];
    private readonly Dictionary<DateOnly, int> _worked = [];
    private readonly SortedDictionary<int, int> _years = [];
    private int _reached = 1;

    private CalendarFileCheck() { }

    /// <param name="taken">Years that are known already and not to be replaced.</param>
    /// <param name="next">The first year that may be entered: the years must follow one another.</param>
    /// <returns>The years of the file, and its faults in the order of their lines.</returns>
    public static (IReadOnlyList<int> Years, IReadOnlyList<CalendarFault> Faults) Run(string yaml, IReadOnlySet<int> taken, int next)
    {
        var check = new CalendarFileCheck();
        check.Read(yaml);
        check.CheckYears(taken, next);
        foreach (var (date, line) in check._worked.Where(d => check._off.ContainsKey(d.Key)))
        {
            check.Add(line, $"{Iso(date)} 既是放假又是调休上班。");
        }

        return ([.. check._years.Keys], [.. check._faults.OrderBy(f => f.Line)]);
    }

    private void Read(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            if (TooDeepAt(yaml) is { } deep)
            {
                Add(deep, "这里嵌套太深，不是年度安排的样子。");
                return;
            }

            stream.Load(new StringReader(yaml));
        }
        catch (YamlException e)
        {
            Add(Line(e.Start), NotYaml);
            return;
        }
        catch (InvalidOperationException)
        {
            // The scanner of the library has no message of its own for some unfinished lists.
            Add(_reached, NotYaml);
            return;
        }

        if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root || Child(root, "years") is not YamlMappingNode { Children.Count: > 0 } years)
        {
            Add(1, "没有找到年份：文件第一层要有 years，下面写年份，如 2027。");
            return;
        }

        foreach (var (key, value) in years.Children)
        {
            ReadYear(key, value);
        }
    }

    /// <summary>Reading into a tree is recursive: what is nested without end would end the process.</summary>
    private int? TooDeepAt(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        for (var depth = 0; parser.MoveNext();)
        {
            depth += parser.Current switch
            {
                MappingStart or SequenceStart => 1,
                MappingEnd or SequenceEnd => -1,
                _ => 0,
            };
            _reached = Line(parser.Current!.Start);
            if (depth > Deepest)
            {
                return _reached;
            }
        }

        return null;
    }

    private void ReadYear(YamlNode key, YamlNode value)
    {
        if (!int.TryParse((key as YamlScalarNode)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2100)
        {
            Add(Line(key), "年份要写四位数字。");
            return;
        }

        if (!_years.TryAdd(year, Line(key)))
        {
            Add(Line(key), $"{year}年出现了两次。");
        }

        var groups = (value as YamlMappingNode) is { } map && Child(map, OffDays) is YamlSequenceNode off ? off.Children : [];
        if (groups.Count == 0)
        {
            Add(Line(key), $"{year}年没有放假安排（{OffDays}）。");
        }

        foreach (var group in groups)
        {
            ReadHoliday(year, group);
        }

        foreach (var makeup in (value as YamlMappingNode) is { } m && Child(m, MakeupWorkdays) is YamlSequenceNode worked ? worked.Children : [])
        {
            ReadMakeup(year, makeup);
        }
    }

    private void ReadHoliday(int year, YamlNode group)
    {
        if (Text(group, "name").Length == 0)
        {
            Add(Line(group), "放假没有写节日名称（name）。");
        }

        if (group is not YamlMappingNode map || Child(map, "days") is not YamlSequenceNode { Children.Count: > 0 } days)
        {
            Add(Line(group), "放假没有写日期（days）。");
            return;
        }

        foreach (var day in days.Children)
        {
            if (DateOf(year, day) is { } date && !_off.TryAdd(date, Line(day)))
            {
                Add(Line(day), $"{Iso(date)} 重复出现。");
            }
        }
    }

    private void ReadMakeup(int year, YamlNode makeup)
    {
        if (Text(makeup, "name").Length == 0)
        {
            Add(Line(makeup), "调休上班没有写节日名称（name）。");
        }

        var node = makeup is YamlMappingNode map ? Child(map, "date") ?? makeup : makeup;
        if (DateOf(year, node) is not { } date)
        {
            return;
        }

        var weekday = Text(makeup, "weekday");
        if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            Add(Line(node), $"{Iso(date)} 是{DateText.Weekday(date)}，本来就上班，不能是调休上班。");
        }
        else if (weekday.Length > 0 && weekday != DateText.Weekday(date))
        {
            Add(Line(node), $"{Iso(date)} 是{DateText.Weekday(date)}，不是{weekday}。");
        }

        if (!_worked.TryAdd(date, Line(node)))
        {
            Add(Line(node), $"{Iso(date)} 重复出现。");
        }
    }

    /// <summary>A holiday may begin at the end of the year before.</summary>
    private DateOnly? DateOf(int year, YamlNode node)
    {
        var text = (node as YamlScalarNode)?.Value;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            Add(Line(node), $"“{text}”不是日期，请写成“{year}-01-01”的样子。");
            return null;
        }

        if (date.Year != year && !(date.Year == year - 1 && date is { Month: 12, Day: >= 25 }))
        {
            Add(Line(node), $"{Iso(date)} 不在{year}年。");
            return null;
        }

        return date;
    }

    private void CheckYears(IReadOnlySet<int> taken, int next)
    {
        foreach (var (year, line) in _years)
        {
            if (taken.Contains(year))
            {
                Add(line, $"{year}年的安排已经有了，不能重复导入。");
            }
            else if (year > next)
            {
                Add(line, $"请先导入{next}年的安排：年份要一年接一年。");
            }
            else if (year == next)
            {
                next++;
            }
        }
    }

    private static YamlNode? Child(YamlMappingNode map, string name) =>
        map.Children.FirstOrDefault(c => c.Key is YamlScalarNode { Value: { } key } && key == name).Value;

    private static string Text(YamlNode node, string name) =>
        node is YamlMappingNode map && Child(map, name) is YamlScalarNode { Value: { } value } ? value.Trim() : "";

    private static int Line(YamlNode node) => Line(node.Start);

    private static int Line(Mark mark) => (int)Math.Max(1, mark.Line);

    private void Add(int line, string message) => _faults.Add(new CalendarFault(line, message));

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
