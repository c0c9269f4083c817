using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Presence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>起草：create, save, discard and duplicate a draft. The actor is checked in the item's own unit on every call.</summary>
public sealed class DraftEditor(
    CmsDbContext db, DraftAction action, DraftReader reader, ContentTypes types, UnitTree units, ChannelTree channels, DraftLocks locks, DraftSaves saves,
    RelationWords relations, DraftLinks links, TimeProvider time)
{
    public const int LongestReason = 200;

    private const string NotYours = "您没有编辑该单位稿件的权限。";

    /// <summary>A new empty draft, or null when the person may not draft for the unit or the type or column does not exist.</summary>
    public async Task<ContentItem?> CreateAsync(
        Actor actor, string typeKey, int unitId, int channelId, CancellationToken cancel, AuditTrigger? trigger = null)
    {
        var unit = (await units.LoadAsync(cancel)).Find(unitId);
        var channel = (await channels.LoadAsync(cancel)).Find(channelId);
        if (types.Find(typeKey) is not { } type || unit is not { IsCollective: false, ValidTo: null } || channel is null || !actor.Can(CorePermissions.Draft, unitId))
        {
            db.Audit(AuditDraft.Refused(actor, "content.create", nameof(OrgUnit), unitId, new { typeKey, channelId }, trigger));
            await db.SaveChangesAsync(cancel);
            return null;
        }

        var item = new ContentItem(type, unitId, channelId, actor.UserId, time.GetUtcNow().UtcDateTime);
        db.ContentItems.Add(item);
        db.Audit(AuditDraft.Done(actor, "content.create", nameof(ContentItem), () => item.Id, new { typeKey, unitId, channelId }, trigger));
        await db.SaveChangesAsync(cancel);
        return item;
    }

    /// <summary>Saves what was typed into the draft. Refused with <see cref="DraftOutcome.Conflict"/> when somebody else saved since <paramref name="expectedRevision"/>.</summary>
    /// <param name="overrunBy">Tells whether what another tab of the same person kept is newer than what this one knows; asked inside the transaction, so that no word falls between.</param>
    /// <param name="withFiles">Files that belong to a text that comes back; those that the draft has already stay as they are.</param>
    public async Task<DraftOutcome> SaveAsync(
        Actor actor, int itemId, int expectedRevision, DraftFields fields, CancellationToken cancel, Func<WorkingCopy, bool>? overrunBy = null,
        IReadOnlyList<SavedFile>? withFiles = null)
    {
        var tree = await channels.LoadAsync(cancel);
        IReadOnlyList<string> removed = [];
        var (words, unknown) = await relations.ResolveAsync(fields, itemId, cancel);
        var outcome = await action.RunAsync(actor, itemId, expectedRevision, "content.save", item => MayDraft(actor, item), async item =>
        {
            if (await locks.AgainstAsync(actor, itemId, cancel) is { } held)
            {
                return new DraftOutcome.Locked(held);
            }

            if (overrunBy is not null && await KeptAsync(actor, itemId, cancel) is { } kept && overrunBy(kept))
            {
                return new DraftOutcome.Conflict(item);
            }

            var read = reader.Read(words, item.Current, tree);
            item.EditDraft(read.Text, actor.UserId, time.GetUtcNow().UtcDateTime);
            var errors = read.Errors.Concat(unknown).Concat(DraftReader.WriteDetail(fields, item.Current.Detail)).ToList();
            if (errors.Count > 0)
            {
                return new DraftOutcome.Invalid(errors);
            }

            removed = read.Removed;
            BringBack(withFiles ?? [], item, actor);
            await saves.KeepAsync(actor, item, cancel);
            await links.RebuildAsync(item, cancel);
            await ForgetWorkingCopyAsync(actor, item.Id, cancel);
            await locks.TakeAsync(actor, item.Id, cancel);
            return null;
        }, cancel);
        return outcome is DraftOutcome.Done done ? done with { Removed = removed } : outcome;
    }

    /// <summary>修改已发布或已撤回的稿件：opens a new draft; the public page stays.</summary>
    public Task<DraftOutcome> StartEditAsync(Actor actor, int itemId, int expectedRevision, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.start-edit", item => MayDraft(actor, item), item =>
        {
            item.StartEdit(actor.UserId, time.GetUtcNow().UtcDateTime);
            return Task.FromResult<DraftOutcome?>(null);
        }, cancel);

    /// <summary>放弃草稿。</summary>
    public Task<DraftOutcome> DiscardAsync(Actor actor, int itemId, int expectedRevision, string reason, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.discard-draft", item => MayDraft(actor, item), async item =>
        {
            if (await locks.AgainstAsync(actor, itemId, cancel) is { } held)
            {
                return new DraftOutcome.Locked(held);
            }

            item.DiscardDraft(reason, actor.UserId, time.GetUtcNow().UtcDateTime);
            await db.WorkingCopies.Where(w => w.ItemId == itemId).ExecuteDeleteAsync(cancel);
            return null;
        }, cancel);

    /// <summary>接手编辑：takes the lock over from whoever holds it. The other person's words stay where they are; a reason is required and kept in the audit trail.</summary>
    public Task<DraftOutcome> TakeOverAsync(Actor actor, int itemId, string? reason, CancellationToken cancel)
    {
        var why = reason?.Trim() ?? "";
        var facts = new Dictionary<string, object?>(StringComparer.Ordinal) { ["reason"] = why.Length > LongestReason ? why[..LongestReason] : why };
        return action.RunAsync(actor, itemId, expectedRevision: null, "content.break-lock", item => MayDraft(actor, item), async item =>
        {
            if (why.Length is 0 or > LongestReason)
            {
                return new DraftOutcome.Invalid([new FieldError("Reason", $"请写明接手的原因，不超过{LongestReason}个字。")]);
            }

            if (item.State != ContentState.Draft || await locks.AgainstAsync(actor, itemId, cancel) is not { } held)
            {
                return new DraftOutcome.WrongState("现在没有别人在编辑这份稿件，不需要接手。");
            }

            facts["from"] = held.OwnerId;

            await locks.ClaimAsync(actor, itemId, cancel);
            return null;
        }, cancel, facts);
    }

    /// <summary>复制为新草稿：text, files and relations in one transaction; no sign-offs, number, schedule, dates or notes. Who wrote the text stays known.</summary>
    /// <returns>Null when the person may not draft for the unit.</returns>
    public async Task<ContentItem?> DuplicateAsync(Actor actor, ContentItem source, CancellationToken cancel)
    {
        if (!actor.Can(CorePermissions.Draft, source.UnitId))
        {
            db.Audit(AuditDraft.Refused(actor, "content.duplicate", nameof(ContentItem), source.Id));
            await db.SaveChangesAsync(cancel);
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var from = source.Current;
        var copy = new ContentItem(types.Get(source.TypeKey), source.UnitId, from.ChannelId, actor.UserId, now);
        foreach (var author in from.Contributors.Select(c => (int?)c.UserId).Append(actor.UserId))
        {
            copy.EditDraft(from.Text with { Title = from.Title + "（副本）" }, author, now);
        }

        foreach (var file in from.Attachments.OrderBy(a => a.Order))
        {
            copy.Attach(file.CopyAs(file.Order), actor.UserId, now);
        }

        copy.Current.Detail?.Take(from.Detail!);
        await using var transaction = await db.BeginAsync(cancel);
        db.ContentItems.Add(copy);
        db.Audit(AuditDraft.Done(actor, "content.duplicate", nameof(ContentItem), () => copy.Id, new { from = source.Id, version = from.Number }));
        await db.SaveChangesAsync(cancel);
        await AccessLimits.CopyAsync(db, actor, source.Id, copy.Id, now, cancel);
        await links.RebuildAsync(copy, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return copy;
    }

    private void BringBack(IReadOnlyList<SavedFile> files, ContentItem item, Actor actor)
    {
        var present = item.Current.Attachments.Select(a => (a.Kind, a.Sha256)).ToHashSet();
        var missing = files.Where(f => !present.Contains((f.Kind, f.Sha256))).Select(f => f.ToAttachment()).ToList();
        if (missing.Count > 0)
        {
            item.ExchangeFiles([], missing, actor.UserId, time.GetUtcNow().UtcDateTime);
        }
    }

    private static string? MayDraft(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Draft, item.UnitId) ? null : NotYours;

    private Task<WorkingCopy?> KeptAsync(Actor actor, int itemId, CancellationToken cancel) =>
        db.WorkingCopies.AsNoTracking().SingleOrDefaultAsync(w => w.ItemId == itemId && w.UserId == actor.UserId, cancel);

    private Task<int> ForgetWorkingCopyAsync(Actor actor, int itemId, CancellationToken cancel) =>
        db.WorkingCopies.Where(w => w.ItemId == itemId && w.UserId == actor.UserId).ExecuteDeleteAsync(cancel);
}
