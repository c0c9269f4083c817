using CsCheck;
using Shijuan.Cms.Core.Clocks;
using Xunit;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class DueDatePropertyTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil();

    private static readonly DateTime Origin = new(2022, 12, 15, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<DateTime> AnyTrigger = Gen.Int[0, 1500 * 24].Select(hours => Origin.AddHours(hours));

    private static readonly Gen<ClockLength> AnyDays =
        Gen.Select(Gen.Int[0, 40], Gen.Bool, (n, working) => working ? ClockLength.WorkingDays(n) : ClockLength.CalendarDays(n));

    /// <summary>Hours after the trigger, and hours long.</summary>
    private static readonly Gen<(int After, int Long)> AnyPause = Gen.Select(Gen.Int[0, 40 * 24], Gen.Int[0, 20 * 24]);

    [Fact]
    public void The_due_date_is_always_a_working_day_and_never_within_a_pause() =>
        Gen.Select(AnyTrigger, AnyDays, AnyPause.Array[0, 4]).Sample((trigger, length, pauses) =>
        {
            var due = Compute(trigger, length, pauses);
            var inPause = pauses.Any(p => trigger.AddHours(p.After) < due.DueAtUtc && due.DueAtUtc < trigger.AddHours(p.After + p.Long));
            return Calendar.IsWorkday(due.DueOn!.Value) && !inPause;
        });

    [Fact]
    public void Another_pause_never_makes_the_due_date_earlier() =>
        Gen.Select(AnyTrigger, AnyDays, AnyPause.Array[0, 3], AnyPause).Sample((trigger, length, pauses, another) =>
            Compute(trigger, length, [.. pauses, another]).DueAtUtc >= Compute(trigger, length, pauses).DueAtUtc);

    [Fact]
    public void Overlapping_pauses_equal_the_united_pause() =>
        Gen.Select(AnyTrigger, AnyDays, AnyPause, Gen.Int[0, 480], Gen.Int[0, 480]).Sample((trigger, length, first, offset, more) =>
        {
            var second = (After: first.After + Math.Min(offset, first.Long), Long: more);
            var end = Math.Max(first.After + first.Long, second.After + second.Long);
            return Compute(trigger, length, [second, first]).DueAtUtc
                == Compute(trigger, length, [(first.After, end - first.After)]).DueAtUtc;
        });

    [Fact]
    public void A_later_trigger_or_a_longer_period_never_gives_an_earlier_date() =>
        Gen.Select(AnyTrigger, AnyDays, Gen.Int[0, 100], Gen.Int[0, 10]).Sample((trigger, length, hours, more) =>
        {
            var due = Compute(trigger, length, []).DueAtUtc;
            return Compute(trigger.AddHours(hours), length, []).DueAtUtc >= due
                && Compute(trigger, new ClockLength(length.Amount + more, length.Unit), []).DueAtUtc >= due;
        });

    [Fact]
    public void Without_pauses_the_calculator_and_the_calendar_agree() =>
        Gen.Select(AnyTrigger, Gen.Int[1, 60]).Sample((trigger, n) =>
            Compute(trigger, ClockLength.WorkingDays(n), []).DueOn == Calendar.AddWorkdays(ChinaTime.DateOf(trigger), n));

    private static DueDate Compute(DateTime trigger, ClockLength length, (int After, int Long)[] pauses) =>
        DueDateCalculator.Compute(
            Calendar,
            trigger,
            length,
            pauses.Select(p => new Pause(trigger.AddHours(p.After), trigger.AddHours(p.After + p.Long), "暂停")),
            extension: null);
}
