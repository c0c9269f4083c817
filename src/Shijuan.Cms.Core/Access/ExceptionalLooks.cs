using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Access;

/// <summary>
/// 破例查看：whoever holds the permission may read a limited item although outside its circle, for an hour, with a reason that the author and the final reviewers are told of.
/// Reading only, and only on its own page: for every other page and verb the item still does not exist.
/// </summary>
public sealed class ExceptionalLooks(CmsDbContext db, TimeProvider time)
{
    public const string Action = "content.limited.exception";

    public static readonly TimeSpan Length = TimeSpan.FromHours(1);

    /// <summary>Opens the item for the person. Without a reason, without the permission in its unit, or where nothing is limited under that number, nothing opens.</summary>
    /// <returns>Errors at their fields; empty when the look is open.</returns>
    public async Task<IReadOnlyList<FieldError>> OpenAsync(Actor actor, int itemId, string? reason, CancellationToken cancel)
    {
        var why = reason?.Trim() ?? "";
        await using var transaction = await db.BeginAsync(cancel);
        var item = actor.UserId is null ? null : await Limited(itemId).SingleOrDefaultAsync(cancel);
        List<FieldError> errors = [];
        if (item is null || !actor.Can(CorePermissions.ReadLimited, item.UnitId))
        {
            errors.Add(new FieldError("ItemId", "没有这个编号的限定知悉稿件。"));
        }

        if (why.Length is 0 or > ExceptionalLook.LongestReason)
        {
            errors.Add(new FieldError("Reason", $"请写明破例查看的理由，不超过{ExceptionalLook.LongestReason}个字。没有理由不能查看。"));
        }

        if (errors.Count > 0)
        {
            db.Audit(AuditDraft.Refused(actor, Action, nameof(ContentItem), item?.Id, new { why = string.Join(' ', errors.Select(e => e.Field)) }));
        }
        else
        {
            var now = time.GetUtcNow().UtcDateTime;
            var look = new ExceptionalLook(itemId, actor.UserId!.Value, why, now, now + Length);
            db.Add(look);
            db.Audit(AuditDraft.Done(actor, Action, nameof(ContentItem), () => itemId, new { reason = why, until = now + Length }));
            db.Raise(() => new LimitedItemLookedAt(itemId, item!.UnitId, look.Id));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return errors;
    }

    /// <summary>The current text while the person's hour lasts; null afterwards, and for anybody else.</summary>
    public async Task<ExceptionalText?> ReadAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var look = await db.Set<ExceptionalLook>().AsNoTracking()
            .Where(l => l.ItemId == itemId && l.PersonId == actor.UserId && l.UntilUtc > now)
            .OrderByDescending(l => l.Id).FirstOrDefaultAsync(cancel);
        if (look is null || await Limited(itemId).SingleOrDefaultAsync(cancel) is not { } item || !actor.Can(CorePermissions.ReadLimited, item.UnitId))
        {
            return null;
        }

        var version = await db.ContentVersions.IgnoreQueryFilters([CircleFilter.Name]).AsNoTracking().Include(v => v.Attachments)
            .SingleAsync(v => v.ItemId == itemId && v.Number == item.CurrentNumber, cancel);
        return new ExceptionalText(item, version, look);
    }

    /// <summary>The person's own looks, newest first.</summary>
    public async Task<IReadOnlyList<ExceptionalLook>> MineAsync(Actor actor, CancellationToken cancel) =>
        await db.Set<ExceptionalLook>().AsNoTracking().Where(l => l.PersonId == actor.UserId).OrderByDescending(l => l.Id).Take(20).ToListAsync(cancel);

    private IQueryable<ContentItem> Limited(int itemId) =>
        db.ContentItems.IgnoreQueryFilters([CircleFilter.Name]).AsNoTracking()
            .Where(i => i.Id == itemId && db.Set<AccessLimit>().Any(l => l.ItemId == itemId && l.LiftedAtUtc == null));
}

/// <summary>破例查看的文本。Immutable.</summary>
public sealed record ExceptionalText(ContentItem Item, ContentVersion Version, ExceptionalLook Look);
