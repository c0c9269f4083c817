namespace Shijuan.Cms.Core.Permissions;

/// <summary>看得到稿件的权限：any right on content of a unit lets its holder read the unit's items, comment on them and be mentioned there.</summary>
public static class ContentReading
{
    public static readonly IReadOnlyList<Permission> Permissions =
    [
        CorePermissions.Draft, CorePermissions.FirstReview, CorePermissions.SecondReview, CorePermissions.FinalReview,
        CorePermissions.ConfidentialityReview, CorePermissions.LegalReview, CorePermissions.Publish, CorePermissions.Withdraw,
    ];

    public static bool MaySeeContentOf(this Actor actor, int unitId) => Permissions.Any(p => actor.Can(p, unitId));
}
