using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Editorial;

/// <summary>谁能看到送审的稿件：anybody with a right on the content of its unit. To others the item does not exist (404).</summary>
internal static class ReviewAccess
{
    private static readonly Permission[] Rights =
    [
        CorePermissions.Draft, CorePermissions.FirstReview, CorePermissions.SecondReview, CorePermissions.FinalReview,
        CorePermissions.ConfidentialityReview, CorePermissions.LegalReview, CorePermissions.Publish, CorePermissions.Withdraw,
    ];

    public static bool MaySee(Actor actor, int unitId) => Array.Exists(Rights, right => actor.Can(right, unitId));

    public static UnitScope ScopeOf(Actor actor) =>
        Rights.Select(actor.ScopeOf).Aggregate(UnitScope.None, (all, scope) => all.Union(scope));
}
