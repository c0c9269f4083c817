using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Editorial;

/// <summary>稿件的可见范围：any right on content of a unit lets read its items; only the right to draft lets write them.</summary>
internal static class ContentRights
{
    public static bool MayReadContentOf(this Actor actor, int unitId) => ContentPermissions.Reading.Any(p => actor.Can(p, unitId));

    public static bool MayWriteContentOf(this Actor actor, int unitId) => actor.Can(CorePermissions.Draft, unitId);

    public static UnitScope ReadableContent(this Actor actor) =>
        ContentPermissions.Reading.Select(actor.ScopeOf).Aggregate(UnitScope.None, (all, scope) => all.Union(scope));
}
