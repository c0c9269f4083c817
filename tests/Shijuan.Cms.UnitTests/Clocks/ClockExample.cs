using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.UnitTests.Clocks;

/// <summary>A clock of five working days from Monday 4 March 2024: due on Monday 11 March, amber from Thursday 7 March.</summary>
internal static class ClockExample
{
    internal static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil();

    internal static readonly DateTime Trigger = Beijing.Time("2024-03-04 10:00");

    internal static readonly ClockDefinition Definition = Define(ClockLength.WorkingDays(5), ClockLength.WorkingDays(5));

    internal static ClockDefinition Define(ClockLength length, ClockLength? maxExtension, int amberDays = 2) =>
        new("requests.reply", "依申请答复", length, maxExtension, amberDays, ["1.2.04"], "政府信息公开条例第三十三条");

    internal static Clock Start(ClockDefinition? definition = null) => Clock.Start(
        definition ?? Definition, new ClockSubject("request", 7), new ClockOwner(UnitId: 3, UserId: 9), Trigger, Calendar);

    internal static Clock Plan() =>
        Clock.Plan(Definition, new ClockSubject("request", 7), new ClockOwner(UnitId: 3, UserId: null), Trigger, Calendar);

    internal static Clock Paused()
    {
        var clock = Start();
        clock.Pause(Beijing.Time("2024-03-05 10:00"), "征求第三方意见");
        return clock;
    }

    internal static Clock Overdue()
    {
        var clock = Start();
        clock.Observe(Beijing.Time("2024-03-12 00:00"));
        return clock;
    }

    internal static Clock In(ClockState state)
    {
        var clock = state switch
        {
            ClockState.NotStarted => Plan(),
            ClockState.Paused => Paused(),
            ClockState.Overdue => Overdue(),
            _ => Start(),
        };
        switch (state)
        {
            case ClockState.Amber:
                clock.Observe(Beijing.Time("2024-03-07 09:00"));
                break;
            case ClockState.CompletedOnTime:
                clock.Stop(Beijing.Time("2024-03-06 09:00"));
                break;
            case ClockState.CompletedLate:
                clock.Stop(Beijing.Time("2024-03-13 09:00"));
                break;
            case ClockState.Exempted:
                clock.Exempt("申请人撤回", actorId: 1, Beijing.Time("2024-03-06 09:00"));
                break;
            default:
                break;
        }

        return clock;
    }
}
