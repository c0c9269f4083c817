namespace Shijuan.Cms.Core.Clocks;

/// <summary>到期日说明：把计算过程写成经办人读得懂的几行字。相同的日子合并成一行。</summary>
internal sealed class DueDateExplanation(WorkCalendar calendar, PausedDays paused, DateOnly trigger)
{
    private readonly List<string> _lines = [];
    private Run? _run;

    internal IReadOnlyList<string> Lines => _lines;

    internal void Triggered(ClockLength length)
    {
        _lines.Add($"起算：{DateText.Full(trigger)}（{DateText.Weekday(trigger)}），当日不计入");
        _lines.Add($"期限：{length.ToText()}");
    }

    internal void Counted(DateOnly day, int number, string prefix, ClockUnit unit)
    {
        var noun = unit == ClockUnit.WorkingDays ? "个工作日" : "日";

        // A make-up day is the one that readers doubt; it gets its own line.
        var makeup = unit == ClockUnit.WorkingDays && calendar.KindOf(day) == DayKind.MakeupWorkday;
        Continue(makeup ? $"makeup {number}" : "counted", day, makeup ? Remark(day) : null, number, prefix, noun);
    }

    internal void NotCountedDayOff(DateOnly day) =>
        Continue("off", day, calendar.HolidayName(day) is { } name ? name + "放假" : "周末", prefix: "跳过");

    internal void NotCountedPaused(DateOnly day)
    {
        var reason = "暂停：" + paused.ReasonOn(day);
        Continue(reason, day, reason, prefix: "不计");
    }

    internal void Moved(DateOnly last, DateOnly to)
    {
        Flush();
        var why = paused.Excludes(last) || paused.EndsPaused(last)
            ? $"当日处于暂停（{paused.ReasonOn(last)}）"
            : $"是休息日（{(calendar.HolidayName(last) is { } name ? name + "放假" : DateText.Weekday(last))}）";
        _lines.Add($"最后一日{Short(last)}{why}，顺延至{Short(to)}（{Remark(to)}）");
    }

    internal void Extended(DateOnly originalDue, Extension extension)
    {
        Flush();
        _lines.Add($"延长：{extension.By.ToText()}（理由：{extension.Reason}），自{Short(originalDue)}期满后接着计算");
    }

    internal void Due(DateOnly due, bool arrangementUnknown)
    {
        Flush();
        foreach (var pause in paused.Open)
        {
            _lines.Add($"暂停中：{Short(ChinaTime.DateOf(pause.FromUtc))}起（{pause.Reason}），恢复后到期日顺延，下面是最早可能的到期日");
        }

        if (arrangementUnknown)
        {
            _lines.Add(
                $"暂定：只掌握{DateText.Full(calendar.FirstKnownDay)}至{DateText.Full(calendar.LastKnownDay)}的放假安排，"
                + "此外的日子先按周一至周五计算，安排公布后重新计算");
        }

        _lines.Add($"到期：{DateText.Full(due)}24时");
    }

    private void Continue(string kind, DateOnly day, string? remark, int number = 0, string prefix = "", string noun = "")
    {
        if (_run is null || _run.Kind != kind)
        {
            Flush();
            _run = new Run(kind, day, number, prefix, noun);
        }

        _run.Last = day;
        _run.LastNumber = number;
        if (remark is not null && !_run.Remarks.Contains(remark))
        {
            _run.Remarks.Add(remark);
        }
    }

    private void Flush()
    {
        if (_run is { } run)
        {
            _lines.Add(Line(run));
            _run = null;
        }
    }

    private string Line(Run run)
    {
        var days = DateText.Range(run.First, run.Last, trigger.Year);
        var remarks = run.Remarks.Count == 0 ? "" : $"（{string.Join('、', run.Remarks)}）";
        return run switch
        {
            { FirstNumber: 0 } => $"{run.Prefix} {days}{remarks}",
            _ when run.FirstNumber == run.LastNumber => $"{run.Prefix}{run.FirstNumber}{run.Noun}：{days}{remarks}",
            _ => $"{run.Prefix}{run.FirstNumber}至{run.LastNumber}{run.Noun}：{days}{remarks}",
        };
    }

    private string Remark(DateOnly day) => calendar.KindOf(day) == DayKind.MakeupWorkday
        ? $"{DateText.Weekday(day)}，{calendar.HolidayName(day)}调休上班"
        : DateText.Weekday(day);

    private string Short(DateOnly day) => DateText.Short(day, trigger.Year);

    private sealed class Run(string kind, DateOnly first, int firstNumber, string prefix, string noun)
    {
        internal string Kind { get; } = kind;

        internal DateOnly First { get; } = first;

        internal DateOnly Last { get; set; } = first;

        internal int FirstNumber { get; } = firstNumber;

        internal int LastNumber { get; set; } = firstNumber;

        internal string Prefix { get; } = prefix;

        internal string Noun { get; } = noun;

        internal List<string> Remarks { get; } = [];
    }
}
