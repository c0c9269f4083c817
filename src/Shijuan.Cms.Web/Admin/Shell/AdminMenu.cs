using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>后台导航：nobody sees a door that is locked for them.</summary>
internal sealed class AdminMenu(IEnumerable<NavigationEntry> contributed) : IUseCase
{
    private const string Work = "日常";
    private const string Areas = "业务";
    private const string Management = "管理";

    public static readonly IReadOnlyList<Permission> Reviewing = ReviewSteps.Rights;

    private static readonly (string Group, string Label, string Url, Permission[] AnyOf)[] Fixed =
    [
        (Work, "我的工作", "/admin", [CorePermissions.EnterAdmin]),
        (Work, "稿件", "/admin/content", [CorePermissions.Draft]),
        (Work, "审核", "/admin/review", [.. Reviewing]),
        (Work, "导入", "/admin/import", [CorePermissions.Draft]),
        (Work, "时钟", "/admin/clocks", [CorePermissions.EnterAdmin]),
        (Management, "栏目", "/admin/channels", [CorePermissions.ManageSite]),
        (Management, "规则", "/admin/rules", [CorePermissions.ManageSite]),
        (Management, "灰度与冻结", "/admin/site-mode", [CorePermissions.ManageSite]),
        (Management, "工作日历", "/admin/workdays", [CorePermissions.ManageSite]),
        (Management, "账号", "/admin/accounts", [CorePermissions.ManageAccounts]),
        (Management, "投递", "/admin/outbox", [CorePermissions.ManageAccounts]),
        (Management, "邮件", "/admin/mail", [CorePermissions.ManageAccounts]),
        (Management, "授权", "/admin/grants", [CorePermissions.ManageGrants]),
        (Management, "单位", "/admin/units", [CorePermissions.ManageGrants]),
        (Management, "审计", "/admin/audit", [CorePermissions.ReadAudit]),
    ];

    /// <param name="path">Path of the page on which the menu stands; the entry with the longest match is marked.</param>
    /// <param name="waiting">How many things wait for the actor; shown beside 我的工作.</param>
    public IReadOnlyList<MenuGroup> For(Actor actor, string path, int waiting)
    {
        // A module may open one door to several permissions, each with an entry of its own.
        var open = Entries().Where(e => e.AnyOf.Any(actor.CanAnywhere)).DistinctBy(e => e.Url).ToList();
        var here = open.Where(e => Covers(e.Url, path)).OrderByDescending(e => e.Url.Length).Select(e => e.Url).FirstOrDefault();
        return open.GroupBy(e => e.Group)
            .Select(g => new MenuGroup(g.Key, g.Select(e => new MenuEntry(e.Label, e.Url, Current(e.Url), e.Url == "/admin" ? waiting : 0)).ToList()))
            .ToList();

        string? Current(string url) => url != here ? null : url == path ? "page" : "true";
    }

    /// <summary>Fixed entries first; what modules add comes between work and management. A module may not put a second door where one stands.</summary>
    private IEnumerable<(string Group, string Label, string Url, Permission[] AnyOf)> Entries()
    {
        var added = contributed
            .Where(c => !Array.Exists(Fixed, f => f.Url == c.Url))
            .OrderBy(c => c.Order)
            .Select(c => (Areas, c.Label, c.Url, new[] { c.Permission }));
        return Fixed.Where(f => f.Group == Work).Concat(added).Concat(Fixed.Where(f => f.Group == Management));
    }

    private static bool Covers(string url, string path) =>
        url == path || (url != "/admin" && path.StartsWith(url + "/", StringComparison.Ordinal));
}

/// <summary>导航分组。Immutable.</summary>
internal sealed record MenuGroup(string Name, IReadOnlyList<MenuEntry> Entries);

/// <summary>导航项。Immutable.</summary>
/// <param name="Current">Value of <c>aria-current</c>, or null.</param>
/// <param name="Count">Shown when above zero.</param>
internal sealed record MenuEntry(string Label, string Url, string? Current, int Count);
