using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Settings;

namespace Shijuan.Cms.Web.Demo;

/// <summary>演示的网站信息、栏目和账号。</summary>
internal sealed class DemoStructure(CmsDbContext db, UserManager<CmsUser> accounts, TimeProvider time)
{
    private static readonly Actor Filler = Actor.System("演示数据");

    public async Task SiteAsync(CancellationToken cancel)
    {
        var site = DemoFiles.Read<DemoSiteFile>("site.yaml").Site;
        var facts = new SiteFacts
        {
            SiteName = site["name"],
            CountyName = site["county"],
            AreaCode = site["area_code"],
            Domain = site["domain"],
            SiteIdCode = site["site_id_code"],
            Organiser = site["organiser"],
            Operator = site["operator"],
            Address = site["address"],
            Phone = site["phone"],
            IcpNumber = site["icp"],
            PoliceNumber = site["public_security"],
            Description = site["description"],
            Keywords = site["keywords"],
        };
        db.Settings.Add(new Setting(SiteFacts.SettingKey, facts.ToJson()));
        db.Audit(AuditDraft.Done(Filler, "site.facts", nameof(Setting), () => null, trigger: AuditTrigger.System));
        await db.SaveChangesAsync(cancel);
    }

    public async Task<IReadOnlyDictionary<string, int>> ChannelsAsync(IReadOnlyDictionary<string, int> units, CancellationToken cancel)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in DemoFiles.Read<DemoChannels>("channels.yaml").Channels)
        {
            var channel = new Channel(row.Key, row.Name, row.Path, row.ColumnType, units[row.Unit], row.Parent is { } parent ? ids[parent] : null, row.Order);
            channel.Describe(row.Name, row.Description, row.Keywords);
            channel.Arrange(Enum.Parse<FreshnessClass>(row.Freshness), row.InNav, row.ShowOnHome, row.AllowedTypes, row.Order);
            db.Channels.Add(channel);
            db.Audit(AuditDraft.Done(Filler, "channel.create", nameof(Channel), () => channel.Id, trigger: AuditTrigger.System));
            await db.SaveChangesAsync(cancel);
            ids.Add(row.Key, channel.Id);
        }

        return ids;
    }

    public async Task<IReadOnlyDictionary<string, CmsUser>> PeopleAsync(IReadOnlyDictionary<string, int> units, CancellationToken cancel)
    {
        var people = new Dictionary<string, CmsUser>(StringComparer.Ordinal);
        foreach (var row in DemoFiles.Read<DemoPeople>("people.yaml").People)
        {
            var user = new CmsUser { UserName = row.UserName, DisplayName = row.DisplayName, UnitId = units[row.Unit], LockoutEnabled = true };
            var created = await accounts.CreateAsync(user, DemoAccounts.Password);
            if (!created.Succeeded)
            {
                throw new InvalidOperationException($"Demo account {row.UserName}: {string.Join(' ', created.Errors.Select(e => e.Description))}");
            }

            db.RoleGrants.AddRange(row.Roles.Select(r => new RoleGrant(
                user.Id, Enum.Parse<Role>(r.Role), r.Unit is { } unit ? units[unit] : null, time.GetUtcNow().UtcDateTime)));
            db.Audit(AuditDraft.Done(Filler, "account.create", nameof(CmsUser), () => user.Id, trigger: AuditTrigger.System));
            await db.SaveChangesAsync(cancel);
            people.Add(row.UserName, user);
        }

        return people;
    }

    public Task<Dictionary<string, int>> UnitsAsync(CancellationToken cancel) =>
        db.Units.AsNoTracking().ToDictionaryAsync(u => u.Key, u => u.Id, StringComparer.Ordinal, cancel);
}
