using CsCheck;
using Shijuan.Cms.Core.Clocks;
using Xunit;

namespace Shijuan.Cms.UnitTests.Clocks;

/// <summary>Against a second way to count: sets of days, written without a look at the first, with pauses, extension and every unit in days.</summary>
public sealed class DueDateReferenceTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil();
    private static readonly DateOnly Origin = new(2023, 1, 1);
    private static readonly ClockUnit[] Units = [ClockUnit.WorkingDays, ClockUnit.CalendarDays, ClockUnit.ExactDays];

    private static readonly Gen<(int After, int Long)> AnyPause = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 20]);

    [Fact]
    public void The_calculator_agrees_with_the_reference() =>
        Gen.Select(Gen.Int[0, 1200], Gen.Int[0, 40], Gen.Int[0, 2], AnyPause.Array[0, 3], Gen.Int[0, 20]).Sample((start, days, unit, pauses, extension) =>
        {
            var (trigger, length) = (Origin.AddDays(start), new ClockLength(days, Units[unit]));
            var spans = pauses.Select(p => (From: trigger.AddDays(p.After), Until: trigger.AddDays(p.After + p.Long))).ToList();
            var by = extension == 0 ? null : new Extension(new ClockLength(extension, Units[unit]), Beijing.Noon(trigger), "复杂");
            var due = DueDateCalculator.Compute(
                Calendar, Beijing.Noon(trigger), length, spans.Select(s => new Pause(Beijing.Noon(s.From), Beijing.Noon(s.Until), "暂停")), by);
            return due.DueOn == Reference(trigger, days, extension, Units[unit], spans);
        });

    [Fact]
    public void The_reference_is_no_mirror_it_finds_a_planted_fault() =>
        Assert.NotEqual(
            Reference(Beijing.Day("2024-03-04"), 3, 0, ClockUnit.WorkingDays, []),
            Reference(Beijing.Day("2024-03-04"), 3, 0, ClockUnit.WorkingDays, [(Beijing.Day("2024-03-05"), Beijing.Day("2024-03-06"))]));

    private static DateOnly Reference(DateOnly trigger, int days, int extension, ClockUnit unit, List<(DateOnly From, DateOnly Until)> pauses)
    {
        HashSet<DateOnly> lost = [], nights = [];
        foreach (var (from, until) in pauses)
        {
            for (var day = from; day < until; day = day.AddDays(1))
            {
                nights.Add(day);
                lost.Add(day.AddDays(1));
            }
        }

        var horizon = Enumerable.Range(1, 400).Select(trigger.AddDays).ToList();
        var due = End(trigger, days);
        return extension == 0 ? due : End(due, extension);

        DateOnly End(DateOnly after, int count)
        {
            var counted = horizon.Where(d => d > after && !lost.Contains(d) && (unit != ClockUnit.WorkingDays || Works(d))).Take(count).ToList();
            var last = count == 0 ? after : counted[^1];
            return horizon.Prepend(trigger).First(d => d >= last && !lost.Contains(d) && !nights.Contains(d) && (unit == ClockUnit.ExactDays || Works(d)));
        }
    }

    private static bool Works(DateOnly day) => Calendar.KindOf(day) switch
    {
        DayKind.MakeupWorkday => true,
        DayKind.DayOff => false,
        _ => true,
    };
}
