namespace Shijuan.Cms.Core.Permissions;

/// <summary>角色目录：which permissions each role carries, and which roles nobody may hold together (三员分立).</summary>
public static class RoleCatalogue
{
    private static readonly Dictionary<Role, (string Name, Permission[] Permissions)> Roles = new()
    {
        [Role.Editor] = ("编辑（信息员）", [CorePermissions.EnterAdmin, CorePermissions.Draft]),
        [Role.FirstReviewer] = ("初审、一校", [CorePermissions.EnterAdmin, CorePermissions.Draft, CorePermissions.FirstReview]),
        [Role.SecondReviewer] = ("复审、二校", [CorePermissions.EnterAdmin, CorePermissions.Draft, CorePermissions.SecondReview]),
        [Role.FinalReviewer] = ("终审、三校",
            [CorePermissions.EnterAdmin, CorePermissions.Draft, CorePermissions.FinalReview, CorePermissions.Publish, CorePermissions.Withdraw]),
        [Role.ConfidentialityReviewer] = ("保密审查", [CorePermissions.EnterAdmin, CorePermissions.ConfidentialityReview]),
        [Role.LegalReviewer] = ("法制审核", [CorePermissions.EnterAdmin, CorePermissions.LegalReview]),
        [Role.Handler] = ("办理人", [CorePermissions.EnterAdmin]),
        [Role.SystemAdministrator] = ("系统管理员", [CorePermissions.EnterAdmin, CorePermissions.ManageAccounts]),
        [Role.SecurityAdministrator] = ("安全管理员", [CorePermissions.EnterAdmin, CorePermissions.ManageGrants]),
        [Role.AuditAdministrator] = ("审计管理员", [CorePermissions.EnterAdmin, CorePermissions.ReadAudit]),
        // 破例查看 is not with the auditor: who looks must not be who reads the trail of looking.
        [Role.SiteSteward] = ("网站管理员", [CorePermissions.EnterAdmin, CorePermissions.ManageSite, CorePermissions.ReadLimited]),
    };

    private static readonly Role[] SeparatedAdministrators =
        [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    public static string NameOf(Role role) => Roles[role].Name;

    public static IReadOnlyList<Permission> PermissionsOf(Role role) => Roles[role].Permissions;

    /// <summary>三员分立：true when holding both roles would join two of the three administrators in one person.</summary>
    public static bool AreSeparated(Role held, Role wanted) =>
        held != wanted && SeparatedAdministrators.Contains(held) && SeparatedAdministrators.Contains(wanted);
}
