using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>保存记录：one row for each explicit save; a person gives names and stars.</summary>
public sealed class DraftSaves(CmsDbContext db, DraftAction action, TimeProvider time)
{
    public const int LongestName = 60;

    /// <summary>给一次保存起名、加星。</summary>
    public Task<DraftOutcome> MarkAsync(Actor actor, int itemId, int number, string? name, bool starred, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision: null, "content.mark-save", item => MayDraft(actor, item), async _ =>
        {
            var trimmed = name?.Trim() ?? "";
            if (trimmed.Length > LongestName)
            {
                return new DraftOutcome.Invalid([new FieldError("Name", $"名称超过 {LongestName} 个字。")]);
            }

            if (await FindAsync(itemId, number, cancel) is not { } save)
            {
                return new DraftOutcome.NotFound();
            }

            var mark = await db.Set<DraftSaveMark>().FindAsync([save.Id], cancel);
            if (mark is null)
            {
                db.Add(mark = new DraftSaveMark(save));
            }

            mark.Change(trimmed, starred);
            return null;
        }, cancel, new { save = number, starred });

    /// <summary>Null when the item has no save of that number.</summary>
    public Task<DraftSave?> FindAsync(int itemId, int number, CancellationToken cancel) =>
        db.Set<DraftSave>().AsNoTracking().SingleOrDefaultAsync(s => s.ItemId == itemId && s.Number == number, cancel);

    /// <summary>Keeps the draft as it stands now. Stored and audited with the save it belongs to; the caller holds the item's lock, so that numbers do not collide.</summary>
    internal async Task KeepAsync(Actor actor, ContentItem item, CancellationToken cancel)
    {
        var last = await db.Set<DraftSave>().Where(s => s.ItemId == item.Id).MaxAsync(s => (int?)s.Number, cancel) ?? 0;
        db.Add(new DraftSave(item, last + 1, actor.UserId, time.GetUtcNow().UtcDateTime));
    }

    private static string? MayDraft(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Draft, item.UnitId) ? null : "您没有编辑该单位稿件的权限。";
}
