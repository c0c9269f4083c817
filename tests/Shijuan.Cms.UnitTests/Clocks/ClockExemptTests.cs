using Shijuan.Cms.Core.Clocks;
using Xunit;
using static Shijuan.Cms.UnitTests.Clocks.ClockExample;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class ClockExemptTests
{
    private static readonly DateTime At = Beijing.Time("2024-03-13 09:00");

    [Theory]
    [InlineData(ClockState.NotStarted)]
    [InlineData(ClockState.Running)]
    [InlineData(ClockState.Paused)]
    [InlineData(ClockState.Amber)]
    [InlineData(ClockState.Overdue)]
    public void An_open_clock_can_be_exempted_by_a_person_with_a_reason(ClockState state)
    {
        var clock = In(state);

        clock.Exempt("申请人撤回申请", actorId: 8, At);

        Assert.Equal((ClockState.Exempted, At), (clock.State, clock.StoppedAtUtc));
        var line = clock.History[^1];
        Assert.Equal((state, 8, "免除：申请人撤回申请"), (line.From, line.ActorId, line.Reason));
        Assert.DoesNotContain(clock.Pauses, pause => pause.UntilUtc is null);
    }

    [Fact]
    public void An_exemption_needs_a_reason()
    {
        var clock = Start();

        Assert.Throws<ArgumentException>(() => clock.Exempt("  ", actorId: 8, At));
        Assert.Equal(ClockState.Running, clock.State);
        Assert.Null(clock.StoppedAtUtc);
    }

    [Theory]
    [InlineData(ClockState.CompletedOnTime)]
    [InlineData(ClockState.CompletedLate)]
    [InlineData(ClockState.Exempted)]
    public void What_is_finished_cannot_be_exempted(ClockState state) =>
        Assert.Throws<InvalidOperationException>(() => In(state).Exempt("理由", actorId: 8, At));
}
