using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>导出稿件清单：the filtered list as CSV, every item the list counts. Who exported how many is on record.</summary>
internal sealed class ExportContent(CmsDbContext db, ContentQuery query, ContentTypes types, UnitTree units, ChannelTree channels) : IUseCase
{
    private const int Batch = 500;

    /// <summary>Before the first byte leaves: an export that cannot be recorded does not happen, and can still be answered in words.</summary>
    public async Task<IReadOnlyList<int>> RecordAsync(Actor actor, ContentListFilter filter, CancellationToken cancel)
    {
        var ids = await query.Matching(actor, filter).OrderByDescending(i => i.Id).Select(i => i.Id).ToListAsync(cancel);
        db.Audit(AuditDraft.Done(actor, "content.export", nameof(ContentItem), () => null, new { count = ids.Count, filter.State, filter.UnitId, filter.Trouble, filter.Mine }));
        await db.SaveChangesAsync(cancel);
        return ids;
    }

    public async Task WriteAsync(IReadOnlyList<int> ids, TextWriter csv, CancellationToken cancel)
    {
        var (unitTree, channelTree) = (await units.LoadAsync(cancel), await channels.LoadAsync(cancel));
        await csv.WriteAsync(CsvText.Row("编号", "索引号", "标题", "状态", "单位", "内容类型", "栏目", "新建时间", "发布时间", "地址").AsMemory(), cancel);
        foreach (var some in ids.Chunk(Batch))
        {
            var rows = await (
                from i in db.ContentItems.AsNoTracking()
                join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
                where some.Contains(i.Id)
                orderby i.Id descending
                select new
                {
                    i.Id, i.IndexNumber, v.Title, i.State, Returned = i.ReturnReason != null, i.UnitId, i.TypeKey, v.ChannelId, i.CreatedAtUtc,
                    Live = db.Publications.Where(p => p.ItemId == i.Id && p.ClosedAtUtc == null).Select(p => new { p.Path, p.PublishedAtUtc }).FirstOrDefault(),
                }).ToListAsync(cancel);
            foreach (var row in rows)
            {
                await csv.WriteAsync(CsvText.Row(
                    $"{row.Id}", row.IndexNumber, row.Title, ContentTexts.StateName(row.State, row.Returned), unitTree.NameOf(row.UnitId),
                    types.Find(row.TypeKey)?.Name ?? row.TypeKey, channelTree.Find(row.ChannelId)?.Name, ContentTexts.Minute(row.CreatedAtUtc),
                    row.Live is { } live ? ContentTexts.Minute(live.PublishedAtUtc) : "", row.Live is { } page ? "/" + page.Path : "").AsMemory(), cancel);
            }
        }
    }
}
