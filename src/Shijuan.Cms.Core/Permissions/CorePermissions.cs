namespace Shijuan.Cms.Core.Permissions;

/// <summary>内核权限：what the roles of product design section 2 are made of.</summary>
public static class CorePermissions
{
    public static readonly Permission EnterAdmin = new("core.enter-admin", "进入后台");
    public static readonly Permission Draft = new("core.draft", "起草稿件");
    public static readonly Permission FirstReview = new("core.first-review", "初审与一校");
    public static readonly Permission SecondReview = new("core.second-review", "复审与二校");
    public static readonly Permission FinalReview = new("core.final-review", "终审与三校");
    public static readonly Permission ConfidentialityReview = new("core.confidentiality-review", "保密审查");
    public static readonly Permission LegalReview = new("core.legal-review", "法制审核");
    public static readonly Permission Publish = new("core.publish", "发布、定时发布");
    public static readonly Permission Withdraw = new("core.withdraw", "撤回已发布内容");
    public static readonly Permission ManageAccounts = new("core.manage-accounts", "管理账号与系统设置");
    public static readonly Permission ManageGrants = new("core.manage-grants", "管理权限与词库");
    public static readonly Permission ReadAudit = new("core.read-audit", "查看审计日志");
    public static readonly Permission ManageSite = new("core.manage-site", "管理栏目、指标与时钟");
    public static readonly Permission ReadLimited = new("core.read-limited", "破例查看限定知悉的稿件");

    public static readonly IReadOnlyList<Permission> All =
    [
        EnterAdmin, Draft, FirstReview, SecondReview, FinalReview, ConfidentialityReview, LegalReview,
        Publish, Withdraw, ManageAccounts, ManageGrants, ReadAudit, ManageSite, ReadLimited,
    ];
}
