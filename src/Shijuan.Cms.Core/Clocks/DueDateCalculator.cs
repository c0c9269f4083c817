namespace Shijuan.Cms.Core.Clocks;

/// <summary>到期日计算：触发日不计入，到最后一日24时止（民法典第二百零一条、第二百零三条）。</summary>
public static class DueDateCalculator
{
    /// <exception cref="ArgumentException">
    /// A pause ends before it begins, a period in hours has a pause, or the extension is in another unit.
    /// </exception>
    public static DueDate Compute(
        WorkCalendar calendar,
        DateTime triggeredAtUtc,
        ClockLength length,
        IEnumerable<Pause> pauses,
        Extension? extension)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(length);
        ArgumentNullException.ThrowIfNull(pauses);
        if (extension is not null && extension.By.Unit != length.Unit)
        {
            throw new ArgumentException("延长的单位必须与期限的单位相同。", nameof(extension));
        }

        return length.Unit == ClockUnit.Hours
            ? InHours(triggeredAtUtc, length, pauses, extension)
            : InDays(calendar, triggeredAtUtc, length, PausedDays.Of(pauses), extension);
    }

    private static DueDate InDays(
        WorkCalendar calendar, DateTime triggeredAtUtc, ClockLength length, PausedDays paused, Extension? extension)
    {
        var trigger = ChinaTime.DateOf(triggeredAtUtc);
        var text = new DueDateExplanation(calendar, paused, trigger);
        var count = new DayCount(calendar, paused, text);
        text.Triggered(length);
        var due = count.Run(trigger, length, "第");
        if (extension is not null)
        {
            text.Extended(due, extension);
            due = count.Run(due, extension.By, "延长第");
        }

        // A fixed day does not depend on any arrangement.
        var arrangementUnknown = length.Unit != ClockUnit.ExactDays && (due > calendar.LastKnownDay || trigger.AddDays(1) < calendar.FirstKnownDay);
        text.Due(due, arrangementUnknown);
        return new DueDate
        {
            DueAtUtc = ChinaTime.EndOfDayUtc(due),
            DueOn = due,
            Provisional = arrangementUnknown || paused.Open.Count > 0,
            Explanation = text.Lines,
        };
    }

    private static DueDate InHours(
        DateTime triggeredAtUtc, ClockLength length, IEnumerable<Pause> pauses, Extension? extension)
    {
        if (pauses.Any())
        {
            throw new ArgumentException("以小时计的期限连续计算，不能暂停。", nameof(pauses));
        }

        var start = ChinaTime.AsUtc(triggeredAtUtc);
        var due = start.AddHours(length.Amount);
        List<string> lines =
        [
            $"起算：{DateText.Minute(start)}，按小时连续计算，夜间和休息日也计入",
            $"期限：{length.ToText()}，至{DateText.Minute(due)}",
        ];
        if (extension is not null)
        {
            due = due.AddHours(extension.By.Amount);
            lines.Add($"延长：{extension.By.ToText()}（理由：{extension.Reason}）");
        }

        lines.Add($"到期：{DateText.Minute(due)}");
        return new DueDate { DueAtUtc = due, DueOn = null, Provisional = false, Explanation = lines };
    }
}
