using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Core.Web;

/// <summary>所需权限：names the permission a page or endpoint asks for anywhere in the county; the use case then asks for it in the item's unit. An admin page without it is refused to everybody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(string permissionKey) : Attribute
{
    public string PermissionKey { get; } = permissionKey;
}

/// <summary>Keys of <see cref="CorePermissions"/> as constants for attributes; a test keeps them in step.</summary>
public static class PermissionKeys
{
    public const string EnterAdmin = "core.enter-admin";
    public const string Draft = "core.draft";
    public const string FirstReview = "core.first-review";
    public const string SecondReview = "core.second-review";
    public const string FinalReview = "core.final-review";
    public const string ConfidentialityReview = "core.confidentiality-review";
    public const string LegalReview = "core.legal-review";
    public const string Publish = "core.publish";
    public const string Withdraw = "core.withdraw";
    public const string ManageAccounts = "core.manage-accounts";
    public const string ManageGrants = "core.manage-grants";
    public const string ReadAudit = "core.read-audit";
    public const string ManageSite = "core.manage-site";
    public const string ReadLimited = "core.read-limited";
}
