using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>起步栏目：the least a portal needs; the site steward builds on it.</summary>
internal sealed class FirstChannels(CmsDbContext db) : IUseCase
{
    private sealed record Row(string Key, string? Parent, string Name, string Path, string ColumnType, FreshnessClass Freshness, string Description);

    private static readonly Row[] Rows =
    [
        new("news", null, "新闻中心", "news", "工作动态", FreshnessClass.News, "重要会议、重要活动和重点工作进展。"),
        new("notices", null, "通知公告", "notices", "通知公告", FreshnessClass.Notices, "面向社会发布的通知和公告。"),
        new("zfxxgk", null, "政务公开", "zfxxgk", "信息公开目录", FreshnessClass.Static, "政府信息公开的统一入口。"),
        new("policy", "zfxxgk", "政策文件", "zfxxgk/zcwj", "政策文件", FreshnessClass.Notices, "政府及其部门印发的政策文件。"),
        new("normative", "policy", "行政规范性文件", "zfxxgk/gfxwj", "政策文件", FreshnessClass.Notices, "行政规范性文件及其效力状态。"),
    ];

    public async Task CreateAsync(Actor actor, int unitId, CancellationToken cancel)
    {
        var made = new Dictionary<string, Channel>(StringComparer.Ordinal);
        foreach (var (index, row) in Rows.Index())
        {
            var parent = row.Parent is { } key ? made[key].Id : (int?)null;
            var channel = new Channel(row.Key, row.Name, row.Path, row.ColumnType, unitId, parent, (index + 1) * 10);
            channel.Describe(row.Name, row.Description, row.Name);
            channel.Arrange(row.Freshness, showInNavigation: row.Parent is null, showOnHome: row.Freshness != FreshnessClass.Static, allowedTypes: "", order: (index + 1) * 10);
            db.Channels.Add(channel);
            db.Audit(AuditDraft.Done(actor, "channel.create", nameof(Channel), () => channel.Id, new { row.Path }, AuditTrigger.System));
            await db.SaveChangesAsync(cancel);
            made.Add(row.Key, channel);
        }
    }
}
