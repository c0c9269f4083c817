using Shijuan.Cms.Core.Clocks;
using Xunit;
using static Shijuan.Cms.UnitTests.Clocks.ClockExample;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class ClockStartTests
{
    [Fact]
    public void A_started_clock_runs_and_knows_its_due_date()
    {
        var clock = Start();

        Assert.Equal(ClockState.Running, clock.State);
        Assert.Equal(Beijing.Day("2024-03-11"), clock.DueOn);
        Assert.Equal(Beijing.Time("2024-03-12 00:00"), clock.DueAtUtc);
        Assert.Equal(Beijing.Time("2024-03-07 00:00"), clock.AmberAtUtc);
        Assert.Equal(Calendar.Version, clock.CalendarVersion);
        Assert.False(clock.Provisional);
        Assert.Null(clock.StoppedAtUtc);
        Assert.Equal(("requests.reply", "request", 7, 3, 9),
            (clock.DefinitionKey, clock.SubjectType, clock.SubjectId, clock.UnitId, clock.OwnerUserId));
        var first = Assert.Single(clock.History);
        Assert.Equal((ClockState.NotStarted, ClockState.Running, Trigger), (first.From, first.To, first.AtUtc));
        Assert.Equal("依申请答复起算", first.Reason);
    }

    [Fact]
    public void A_planned_clock_waits_for_its_trigger()
    {
        var clock = Plan();

        Assert.Equal(ClockState.NotStarted, clock.State);
        Assert.False(clock.Observe(Trigger.AddTicks(-1)));
        Assert.Empty(clock.History);
        Assert.True(clock.Observe(Trigger));
        Assert.Equal(ClockState.Running, clock.State);
    }

    [Fact]
    public void A_planned_clock_that_nobody_watched_is_overdue_at_once_after_its_due_date()
    {
        var clock = Plan();

        clock.Observe(Beijing.Time("2024-03-20 09:00"));

        Assert.Equal(ClockState.Overdue, clock.State);
    }

    [Fact]
    public void A_clock_is_amber_from_its_trigger_when_the_warning_is_longer_than_the_period() =>
        Assert.Equal(Trigger, Start(Define(ClockLength.WorkingDays(1), maxExtension: null, amberDays: 5)).AmberAtUtc);

    [Fact]
    public void A_clock_in_hours_turns_amber_when_half_of_its_time_has_run()
    {
        var clock = Start(Define(ClockLength.Hours(5), maxExtension: null));

        Assert.Equal(Trigger.AddHours(2.5), clock.AmberAtUtc);
        Assert.Null(clock.DueOn);
    }

    [Fact]
    public void The_explanation_is_that_of_the_due_date()
    {
        Assert.Equal("到期：2024年3月11日24时", Start().Explain(Calendar)[^1]);
        Assert.Equal("起算：2024年3月4日（周一），当日不计入", Start().Explain(Calendar)[0]);
    }

    [Fact]
    public void A_subject_without_type_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(
            () => Clock.Start(Definition, new ClockSubject(" ", 1), new ClockOwner(null, null), Trigger, Calendar));

    [Fact]
    public void A_definition_with_a_fault_cannot_be_written()
    {
        Assert.Throws<ArgumentException>(() => Define(ClockLength.WorkingDays(5), ClockLength.CalendarDays(5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Define(ClockLength.WorkingDays(5), maxExtension: null, amberDays: -1));
        Assert.Throws<ArgumentException>(() => new ClockDefinition(" ", "名称", ClockLength.Hours(1), null, 0, [], "依据"));
        Assert.Throws<ArgumentException>(() => new ClockDefinition("key", "名称", ClockLength.Hours(1), null, 0, [], ""));
    }
}
