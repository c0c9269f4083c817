using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Disclosure;

/// <summary>谁看得到哪些公示义务：those who draft see their units, the site steward sees the county. Only those who draft for the unit enter checks.</summary>
internal static class ObligationScope
{
    public static bool MaySeeAny(Actor actor) => actor.CanAnywhere(CorePermissions.Draft) || actor.CanAnywhere(CorePermissions.ManageSite);

    public static bool MaySee(Actor actor, int unitId) => actor.Can(CorePermissions.Draft, unitId) || actor.Can(CorePermissions.ManageSite, unitId);

    public static bool MayCheck(Actor actor, int unitId) => actor.Can(CorePermissions.Draft, unitId);

    public static IQueryable<Obligation> VisibleTo(this IQueryable<Obligation> obligations, Actor actor)
    {
        var scope = actor.ScopeOf(CorePermissions.Draft).Union(actor.ScopeOf(CorePermissions.ManageSite));
        return scope.IsWholeCounty ? obligations : obligations.Where(o => scope.Units.Contains(o.UnitId));
    }
}
