using CsCheck;
using Shijuan.Cms.Core.Clocks;
using Xunit;
using static Shijuan.Cms.UnitTests.Clocks.ClockExample;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class ClockStatesTests
{
    private static readonly ClockState[] All = Enum.GetValues<ClockState>();

    [Fact]
    public void Each_state_has_its_own_Chinese_name() => Assert.Equal(
        ["未起算", "计时中", "暂停", "将到期", "已逾期", "按期完成", "逾期完成", "免除"], All.Select(state => state.ToText()));

    [Fact]
    public void Nothing_leaves_a_final_state_and_nothing_returns_to_not_started()
    {
        foreach (var from in All)
        {
            Assert.Equal(from == ClockState.NotStarted, from.CanBecome(ClockState.NotStarted));
            Assert.Equal(!from.IsFinal(), All.Any(to => from.CanBecome(to)));
        }
    }

    [Theory]
    [InlineData(ClockState.NotStarted, ClockState.Paused)]
    [InlineData(ClockState.NotStarted, ClockState.CompletedOnTime)]
    [InlineData(ClockState.Overdue, ClockState.Paused)]
    public void Some_changes_never_happen(ClockState from, ClockState to) => Assert.False(from.CanBecome(to));

    [Fact]
    public void Any_sequence_of_verbs_leaves_an_unbroken_history() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 30]).Array[1, 14].Sample(steps =>
        {
            var clock = Plan();
            var now = Trigger.AddHours(-5);
            foreach (var (verb, hours) in steps)
            {
                now = now.AddHours(hours);
                Try(clock, verb, now);
            }

            var history = clock.History;
            var chained = history.Zip(history.Skip(1)).All(pair => pair.First.To == pair.Second.From);
            return chained
                && history.All(line => line.From.CanBecome(line.To))
                && (history.Count == 0 ? ClockState.NotStarted : history[^1].To) == clock.State
                && history.Count == clock.Revision
                && clock.State.IsFinal() == clock.StoppedAtUtc.HasValue
                && (clock.State == ClockState.Paused) == clock.Pauses.Any(pause => pause.UntilUtc is null)
                && clock.Extensions.Count <= 1
                && Calendar.IsWorkday(clock.DueOn!.Value);
        });

    private static void Try(Clock clock, int verb, DateTime now)
    {
        try
        {
            switch (verb)
            {
                case 0:
                    clock.Pause(now, "征求第三方意见");
                    break;
                case 1:
                    clock.Resume(now, Calendar);
                    break;
                case 2:
                    clock.Extend(ClockLength.WorkingDays(2), "案情复杂", now, Calendar);
                    break;
                case 3:
                    clock.Recompute(Calendar, now);
                    break;
                case 4 when now.Hour % 4 == 0:
                    clock.Stop(now);
                    break;
                case 5 when now.Hour % 8 == 0:
                    clock.Exempt("撤回", actorId: 1, now);
                    break;
                default:
                    clock.Observe(now);
                    break;
            }
        }
        catch (InvalidOperationException)
        {
            // A refused verb: the property says that it leaves the clock whole.
        }
    }
}
