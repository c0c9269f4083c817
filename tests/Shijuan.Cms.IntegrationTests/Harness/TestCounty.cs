using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Settings;

namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>The people and columns that every test finds. They are in the template, so each copy has them with the same numbers.</summary>
internal static class TestCounty
{
    public const string GovOffice = "gov-office";
    public const string Chengguan = "chengguan-town";
    public const string Notices = "zfxxgk/tzgg";
    public const string Documents = "zfxxgk/gfxwj";
    public const string Interpretations = "policy/interpretation";

    private static readonly (Person Who, string Unit, Role[] Roles, string? Within)[] Staff =
    [
        (Person.Editor, GovOffice, [Role.Editor], GovOffice),
        (Person.SecondEditor, GovOffice, [Role.Editor], GovOffice),
        (Person.FirstReviewer, GovOffice, [Role.FirstReviewer], GovOffice),
        (Person.OtherFirstReviewer, GovOffice, [Role.FirstReviewer], GovOffice),
        (Person.SecondReviewer, GovOffice, [Role.SecondReviewer], GovOffice),
        (Person.FinalReviewer, "info-centre", [Role.FinalReviewer], null),
        (Person.Confidentiality, GovOffice, [Role.ConfidentialityReviewer], GovOffice),
        (Person.TownEditor, Chengguan, [Role.Editor], Chengguan),
        (Person.Everything, GovOffice,
            [Role.Editor, Role.FirstReviewer, Role.SecondReviewer, Role.FinalReviewer, Role.ConfidentialityReviewer], null),
        (Person.SystemAdministrator, GovOffice, [Role.SystemAdministrator], null),
        (Person.Auditor, GovOffice, [Role.AuditAdministrator], null),
        (Person.Steward, GovOffice, [Role.SiteSteward], null),
    ];

    public static Task SettleAsync(CmsApp app) => app.UseAsync<CmsDbContext>(async db =>
    {
        var units = await db.Units.ToDictionaryAsync(u => u.Key, u => u.Id);
        foreach (var (who, unit, roles, within) in Staff)
        {
            var user = new CmsUser
            {
                UserName = who.UserName, NormalizedUserName = who.UserName.ToUpperInvariant(), DisplayName = who.Name,
                UnitId = units[unit], SecurityStamp = Guid.CreateVersion7().ToString("N"),
            };
            db.Users.Add(user);
            await db.SaveChangesAsync();
            db.RoleGrants.AddRange(roles.Select(r => new RoleGrant(user.Id, r, within is null ? null : units[within], app.Clock.UtcNow)));
        }

        foreach (var (path, name, type) in new[] { (Notices, "通知公告", "通知公告"), (Documents, "政策文件", "政策文件"), (Interpretations, "政策解读", "政策解读") })
        {
            var channel = new Channel(path.Split('/')[1], name, path, type, units[GovOffice], parentId: null, order: 1);
            db.Channels.Add(channel);
            db.Audit(AuditDraft.Done(Actor.System("测试"), "channel.create", nameof(Channel), () => channel.Id));
        }

        var facts = new SiteFacts { SiteName = "测试县人民政府", CountyName = "测试县", AreaCode = "610922", Domain = "www.example.gov.cn", SiteIdCode = "6109220001" };
        db.Settings.Add(new Setting(SiteFacts.SettingKey, facts.ToJson()));
        db.Audit(AuditDraft.Done(Actor.System("测试"), "site.set-up", nameof(Setting), () => null));
        await db.SaveChangesAsync();
    });
}

/// <summary>人物：each with the one role that the name says.</summary>
internal sealed record Person(string UserName, string Name)
{
    public static readonly Person Editor = new("editor", "编辑甲");
    public static readonly Person SecondEditor = new("editor2", "编辑庚");
    public static readonly Person FirstReviewer = new("first", "初审乙");
    public static readonly Person OtherFirstReviewer = new("first2", "初审辛");
    public static readonly Person SecondReviewer = new("second", "复审丙");
    public static readonly Person FinalReviewer = new("final", "终审丁");
    public static readonly Person Confidentiality = new("secrecy", "保密戊");
    public static readonly Person TownEditor = new("town", "城关镇编辑己");
    public static readonly Person Everything = new("all", "身兼数职壬");
    public static readonly Person SystemAdministrator = new("sysadmin", "系统管理员子");
    public static readonly Person Auditor = new("auditor", "审计管理员丑");
    public static readonly Person Steward = new("steward", "网站管理员寅");
}
