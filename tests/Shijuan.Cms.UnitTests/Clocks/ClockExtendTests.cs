using Shijuan.Cms.Core.Clocks;
using Xunit;
using static Shijuan.Cms.UnitTests.Clocks.ClockExample;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class ClockExtendTests
{
    private static readonly ClockLength Five = ClockLength.WorkingDays(5);

    [Fact]
    public void An_extension_moves_the_due_date_and_takes_the_warning_back()
    {
        var clock = In(ClockState.Amber);

        clock.Extend(Five, "案情复杂", Beijing.Time("2024-03-08 09:00"), Calendar, actorId: 4);

        Assert.Equal(Beijing.Day("2024-03-18"), clock.DueOn);
        Assert.Equal(ClockState.Running, clock.State);
        Assert.Equal(("延长5个工作日：案情复杂", 4), (clock.History[^1].Reason, clock.History[^1].ActorId));
        Assert.Contains("延长：5个工作日（理由：案情复杂），自3月11日期满后接着计算", clock.Explain(Calendar));
    }

    [Fact]
    public void An_extension_in_the_last_minute_is_in_time()
    {
        var clock = Start();

        clock.Extend(Five, "案情复杂", Beijing.Time("2024-03-11 23:59"), Calendar);

        Assert.Equal(Beijing.Day("2024-03-18"), clock.DueOn);
    }

    [Fact]
    public void An_extension_after_the_due_date_is_refused_even_when_nobody_watched()
    {
        var clock = Start();

        Refused("期限已经届满，不能再延长。", () => clock.Extend(Five, "案情复杂", Beijing.Time("2024-03-12 00:00"), Calendar));
        Assert.Empty(clock.Extensions);
        Assert.Equal(Beijing.Day("2024-03-11"), clock.DueOn);
    }

    [Fact]
    public void There_is_one_extension_only()
    {
        var clock = Start();
        clock.Extend(ClockLength.WorkingDays(1), "案情复杂", Beijing.Time("2024-03-05 09:00"), Calendar);

        Refused("期限只能延长一次。", () => clock.Extend(ClockLength.WorkingDays(1), "更复杂", Beijing.Time("2024-03-05 10:00"), Calendar));
    }

    [Fact]
    public void A_period_that_the_law_does_not_extend_cannot_be_extended() =>
        Refused(
            "这项期限不得延长。",
            () => Start(Define(Five, maxExtension: null)).Extend(Five, "案情复杂", Beijing.Time("2024-03-05 09:00"), Calendar));

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void An_extension_stays_within_what_the_rule_allows(int days) =>
        Refused(
            "延长应在1至5个工作日之间。",
            () => Start().Extend(ClockLength.WorkingDays(days), "案情复杂", Beijing.Time("2024-03-05 09:00"), Calendar));

    [Fact]
    public void An_extension_in_another_unit_is_refused() =>
        Refused(
            "延长的单位必须与期限的单位相同。",
            () => Start().Extend(ClockLength.CalendarDays(3), "案情复杂", Beijing.Time("2024-03-05 09:00"), Calendar));

    [Fact]
    public void An_extension_needs_a_reason() =>
        Assert.Throws<ArgumentException>(() => Start().Extend(Five, "", Beijing.Time("2024-03-05 09:00"), Calendar));

    [Fact]
    public void A_paused_clock_can_be_extended_and_stays_paused()
    {
        var clock = Paused();

        clock.Extend(Five, "案情复杂", Beijing.Time("2024-03-20 09:00"), Calendar);

        Assert.Equal(ClockState.Paused, clock.State);
        Assert.True(clock.Provisional);
    }

    [Theory]
    [InlineData(ClockState.NotStarted)]
    [InlineData(ClockState.Overdue)]
    [InlineData(ClockState.CompletedOnTime)]
    [InlineData(ClockState.CompletedLate)]
    [InlineData(ClockState.Exempted)]
    public void Only_a_clock_that_still_runs_can_be_extended(ClockState state) =>
        Refused($"时钟“{state.ToText()}”，不能延长。", () => In(state).Extend(Five, "案情复杂", Beijing.Time("2024-03-05 09:00"), Calendar));

    private static void Refused(string message, Action act) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(act).Message);
}
