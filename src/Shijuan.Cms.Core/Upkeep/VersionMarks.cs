using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Upkeep;

/// <summary>给版本起名、加星。</summary>
public sealed class VersionMarks(CmsDbContext db, DraftAction action)
{
    public const int LongestName = 60;

    public Task<DraftOutcome> MarkAsync(Actor actor, int itemId, int versionNumber, string? name, bool starred, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision: null, "content.mark-version", item => MayDraft(actor, item), async _ =>
        {
            var trimmed = name?.Trim() ?? "";
            if (trimmed.Length > LongestName)
            {
                return new DraftOutcome.Invalid([new FieldError("Name", $"版本名称超过 {LongestName} 个字。")]);
            }

            var versionId = await db.ContentVersions.Where(v => v.ItemId == itemId && v.Number == versionNumber).Select(v => (int?)v.Id).SingleOrDefaultAsync(cancel);
            if (versionId is not { } id)
            {
                return new DraftOutcome.NotFound();
            }

            var mark = await db.Set<VersionMark>().FindAsync([id], cancel);
            if (mark is null)
            {
                db.Add(mark = new VersionMark(id, itemId));
            }

            mark.Change(trimmed, starred);
            return null;
        }, cancel, new { versionNumber, starred });

    /// <summary>Marks of an item by version.</summary>
    public Task<Dictionary<int, VersionMark>> OfAsync(int itemId, CancellationToken cancel) =>
        db.Set<VersionMark>().AsNoTracking().Where(m => m.ItemId == itemId).ToDictionaryAsync(m => m.VersionId, cancel);

    private static string? MayDraft(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Draft, item.UnitId) ? null : "您没有编辑该单位稿件的权限。";
}
