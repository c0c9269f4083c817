namespace Shijuan.Cms.Core.Permissions;

/// <summary>稿件的可见范围：holding any of these in a unit lets a person read the unit's items. Named once for pages, notices and mail.</summary>
public static class ContentPermissions
{
    public static readonly IReadOnlyList<Permission> Reading =
    [
        CorePermissions.Draft, CorePermissions.FirstReview, CorePermissions.SecondReview, CorePermissions.FinalReview,
        CorePermissions.ConfidentialityReview, CorePermissions.Publish, CorePermissions.Withdraw,
    ];
}
