using Shijuan.Cms.Core.Clocks;
using Xunit;
using static Shijuan.Cms.UnitTests.Clocks.ClockExample;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class EscalationLadderTests
{
    [Theory]
    [InlineData("2024-03-05 23:59", null)]
    [InlineData("2024-03-06 00:00", "所有者")]
    [InlineData("2024-03-10 12:00", "所有者")]
    [InlineData("2024-03-11 00:00", "股室负责人")]
    [InlineData("2024-03-12 00:00", "分管领导")]
    [InlineData("2024-03-13 23:59", "分管领导")]
    [InlineData("2024-03-14 00:00", "县政务信息中心")]
    [InlineData("2024-09-01 00:00", "县政务信息中心")]
    public void The_level_rises_with_the_working_days(string now, string? role) =>
        Assert.Equal(role, EscalationLadder.Standard.LevelAt(Start(), Beijing.Time(now), Calendar)?.Role);

    [Fact]
    public void Days_off_after_the_due_date_do_not_raise_the_level()
    {
        var clock = Start(Define(ClockLength.WorkingDays(4), maxExtension: null));
        Assert.Equal(Beijing.Day("2024-03-08"), clock.DueOn);

        Assert.Equal("股室负责人", EscalationLadder.Standard.LevelAt(clock, Beijing.Time("2024-03-10 12:00"), Calendar)?.Role);
    }

    [Theory]
    [InlineData(59, null)]
    [InlineData(60, "所有者")]
    [InlineData(180, "股室负责人")]
    [InlineData(240, "分管领导")]
    [InlineData(300, "县政务信息中心")]
    public void A_clock_in_hours_climbs_by_the_hour(int minutes, string? role)
    {
        var clock = Start(Define(ClockLength.Hours(5), maxExtension: null));

        Assert.Equal(role, EscalationLadder.Standard.LevelAt(clock, Trigger.AddMinutes(minutes), Calendar)?.Role);
    }

    [Theory]
    [InlineData(ClockState.NotStarted)]
    [InlineData(ClockState.Paused)]
    [InlineData(ClockState.CompletedOnTime)]
    [InlineData(ClockState.CompletedLate)]
    [InlineData(ClockState.Exempted)]
    public void A_clock_that_does_not_run_escalates_to_nobody(ClockState state) =>
        Assert.Null(EscalationLadder.Standard.LevelAt(In(state), Beijing.Time("2024-09-01 09:00"), Calendar));

    [Theory]
    [InlineData("2024-03-05 23:59")]
    [InlineData("2024-03-10 12:00", "所有者")]
    [InlineData("2024-03-13 23:59", "所有者", "股室负责人", "分管领导")]
    [InlineData("2024-09-01 00:00", "所有者", "股室负责人", "分管领导", "县政务信息中心")]
    public void Every_level_below_the_highest_is_reached_too(string now, params string[] roles) =>
        Assert.Equal(roles, EscalationLadder.Standard.ReachedAt(Start(), Beijing.Time(now), Calendar).Select(s => s.Role));

    [Fact]
    public void A_ladder_whose_steps_do_not_rise_is_refused()
    {
        EscalationStep[] good = [new(0, "所有者")];

        Assert.Throws<ArgumentException>(() => new EscalationLadder([], good));
        Assert.Throws<ArgumentException>(() => new EscalationLadder(good, [new(1, "所有者"), new(1, "分管领导")]));
    }
}
