using Shijuan.Cms.Core.Clocks;
using Xunit;
using static Shijuan.Cms.UnitTests.Clocks.ClockExample;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class ClockEscalateTests
{
    private static readonly EscalationStep Leader = new(1, EscalationLadder.Leader);

    [Theory]
    [InlineData(ClockState.Running)]
    [InlineData(ClockState.Amber)]
    [InlineData(ClockState.Overdue)]
    public void It_is_a_line_of_history_and_changes_neither_state_nor_date(ClockState state)
    {
        var clock = In(state);
        var (due, revision) = (clock.DueAtUtc, clock.Revision);

        clock.Escalate(Leader, Beijing.Time("2024-03-12 09:00"));

        Assert.Equal((state, due, revision + 1), (clock.State, clock.DueAtUtc, clock.Revision));
        Assert.Equal((state, state, "督办：提醒分管领导"), (clock.History[^1].From, clock.History[^1].To, clock.History[^1].Reason));
        Assert.True(clock.WasEscalated(Leader));
        Assert.False(clock.WasEscalated(new EscalationStep(3, EscalationLadder.Centre)));
    }

    [Fact]
    public void A_level_is_told_once_also_after_the_period_was_extended()
    {
        var clock = Start();
        clock.Escalate(Leader, Beijing.Time("2024-03-08 09:00"));
        clock.Extend(ClockLength.WorkingDays(5), "需要征求意见", Beijing.Time("2024-03-11 09:00"), Calendar);

        Assert.True(clock.WasEscalated(Leader));
        Assert.Throws<InvalidOperationException>(() => clock.Escalate(Leader, Beijing.Time("2024-03-19 09:00")));
    }

    [Theory]
    [InlineData(ClockState.NotStarted)]
    [InlineData(ClockState.Paused)]
    [InlineData(ClockState.CompletedOnTime)]
    [InlineData(ClockState.CompletedLate)]
    [InlineData(ClockState.Exempted)]
    public void A_clock_that_does_not_run_is_not_escalated(ClockState state)
    {
        var clock = In(state);

        Assert.Throws<InvalidOperationException>(() => clock.Escalate(Leader, Beijing.Time("2024-03-14 09:00")));
        Assert.False(clock.WasEscalated(Leader));
    }
}
