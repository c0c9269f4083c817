namespace Shijuan.Cms.Core.Clocks;

/// <summary>数日子：从触发次日起逐日数，数满为止，并把每一天交给说明。</summary>
internal sealed class DayCount(WorkCalendar calendar, PausedDays paused, DueDateExplanation text)
{
    /// <summary>The last day of a period that begins after <paramref name="start"/>.</summary>
    internal DateOnly Run(DateOnly start, ClockLength length, string ordinalPrefix)
    {
        var day = start;
        for (var counted = 0; counted < length.Amount;)
        {
            day = day.AddDays(1);
            if (paused.Excludes(day))
            {
                text.NotCountedPaused(day);
            }
            else if (length.Unit == ClockUnit.WorkingDays && !calendar.IsWorkday(day))
            {
                text.NotCountedDayOff(day);
            }
            else
            {
                counted++;
                text.Counted(day, counted, ordinalPrefix, length.Unit);
            }
        }

        return CanEndOn(day, length.Unit) ? day : Move(day, length.Unit);
    }

    private DateOnly Move(DateOnly last, ClockUnit unit)
    {
        var day = last;
        while (!CanEndOn(day, unit))
        {
            day = day.AddDays(1);
        }

        text.Moved(last, day);
        return day;
    }

    private bool CanEndOn(DateOnly day, ClockUnit unit) =>
        (unit == ClockUnit.ExactDays || calendar.IsWorkday(day)) && !paused.Excludes(day) && !paused.EndsPaused(day);
}
