using System.Linq.Expressions;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Web;

/// <summary>时钟的筛选：one meaning of green, amber and red for list, board and calendar. By time, not by the stored state, which follows some minutes later.</summary>
internal static class ClockFilters
{
    /// <summary>Those of the units in which the person works.</summary>
    public static IQueryable<Clock> Visible(IQueryable<Clock> clocks, Actor actor)
    {
        var scope = actor.ScopeOf(CorePermissions.EnterAdmin);
        return scope.IsWholeCounty ? clocks : clocks.Where(c => c.UnitId != null && scope.Units.Contains(c.UnitId.Value));
    }

    public static Expression<Func<Clock, bool>> By(ClockFilter filter, DateTime now) => filter switch
    {
        ClockFilter.Overdue => c => c.StoppedAtUtc == null && !c.IsPeriod && c.State != ClockState.Paused && c.DueAtUtc <= now,
        ClockFilter.Amber => c => c.StoppedAtUtc == null && !c.IsPeriod && c.State != ClockState.Paused && c.AmberAtUtc <= now && c.TriggeredAtUtc <= now && c.DueAtUtc > now,
        ClockFilter.Green => c => c.StoppedAtUtc == null && (c.IsPeriod || c.State == ClockState.Paused || c.AmberAtUtc > now || c.TriggeredAtUtc > now),
        ClockFilter.Provisional => c => c.StoppedAtUtc == null && c.Provisional,
        ClockFilter.Finished => c => c.StoppedAtUtc != null,
        _ => c => c.StoppedAtUtc == null,
    };
}

/// <summary>时钟筛选。</summary>
internal enum ClockFilter
{
    Open = 0,
    Overdue = 1,
    Amber = 2,
    Finished = 3,
    Green = 4,
    Provisional = 5,
}
