using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>清理的动作：open a campaign, decide on a document, close it with a draft of the three lists.</summary>
internal sealed class CleanupDesk(CmsDbContext db, DraftEditor editor, CleanupLists lists, TimeProvider time) : IUseCase
{
    /// <summary>Opens a campaign over every document of the library that holds now. Site stewards and the office of the government only.</summary>
    public async Task<CleanupOutcome> OpenAsync(Actor actor, string? name, DateOnly? dueOn, CancellationToken cancel)
    {
        if (!actor.CanAnywhere(CorePermissions.ManageSite))
        {
            db.Audit(AuditDraft.Refused(actor, "disclosure.cleanup-open", nameof(Cleanup), null));
            await db.SaveChangesAsync(cancel);
            return new CleanupOutcome.Forbidden();
        }

        var today = Core.Clocks.ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        if (Faults(name, dueOn, today) is { Count: > 0 } faults)
        {
            return new CleanupOutcome.Invalid(faults);
        }

        var documents = await (
            from s in db.Set<DocumentStatus>()
            join p in db.Publications on s.PublicationId equals p.Id
            join d in db.Set<NormativeDocument>() on p.VersionId equals d.VersionId
            where d.Kind == DocumentKind.Normative && s.Validity != Validity.Lapsed && s.Validity != Validity.Repealed
            orderby s.ItemId
            select s.ItemId).ToListAsync(cancel);
        var cleanup = new Cleanup(name!.Trim(), dueOn!.Value, documents, actor.UserId, time.GetUtcNow().UtcDateTime);
        db.Add(cleanup);
        db.Audit(AuditDraft.Done(actor, "disclosure.cleanup-open", nameof(Cleanup), () => cleanup.Id, new { documents = documents.Count }));
        await db.SaveChangesAsync(cancel);
        return new CleanupOutcome.Done(cleanup.Id);
    }

    /// <summary>The unit that made a document says what becomes of it.</summary>
    public async Task<CleanupOutcome> DecideAsync(Actor actor, int cleanupId, int itemId, CleanupDecision decision, string? reason, CancellationToken cancel)
    {
        var cleanup = await db.Set<Cleanup>().Include(c => c.Lines).SingleOrDefaultAsync(c => c.Id == cleanupId, cancel);
        var line = cleanup?.Lines.SingleOrDefault(l => l.ItemId == itemId);
        var unitId = await db.ContentItems.Where(i => i.Id == itemId).Select(i => (int?)i.UnitId).SingleOrDefaultAsync(cancel);
        if (line is null || unitId is null)
        {
            return new CleanupOutcome.NotFound();
        }

        if (!actor.Can(CorePermissions.Draft, unitId.Value) && !actor.CanAnywhere(CorePermissions.ManageSite))
        {
            db.Audit(AuditDraft.Refused(actor, "disclosure.cleanup-decide", nameof(ContentItem), itemId));
            await db.SaveChangesAsync(cancel);
            return new CleanupOutcome.Forbidden();
        }

        var why = reason?.Trim() ?? "";
        if (!cleanup!.IsOpen)
        {
            return new CleanupOutcome.Closed();
        }

        if (decision == CleanupDecision.Undecided || !Enum.IsDefined(decision))
        {
            return new CleanupOutcome.Invalid([new FieldError($"decision-{itemId}", "请选择清理意见。")]);
        }

        if (why.Length > 500 || (decision != CleanupDecision.Keep && why.Length < 4))
        {
            return new CleanupOutcome.Invalid([new FieldError($"reason-{itemId}", "请写明废止或修改的理由（4 至 500 个字）。")]);
        }

        line.Decide(decision, why, actor.UserId, time.GetUtcNow().UtcDateTime);
        db.Audit(AuditDraft.Done(actor, "disclosure.cleanup-decide", nameof(ContentItem), () => itemId, new { cleanup = cleanupId, decision = decision.ToString() }));
        await db.SaveChangesAsync(cancel);
        return new CleanupOutcome.Done(cleanupId);
    }

    /// <summary>Closes the campaign: the three lists become a draft that goes through review like any text; published, it repeals what it lists.</summary>
    public async Task<CleanupOutcome> CloseAsync(Actor actor, int cleanupId, int unitId, int channelId, CancellationToken cancel)
    {
        var cleanup = await db.Set<Cleanup>().Include(c => c.Lines).SingleOrDefaultAsync(c => c.Id == cleanupId, cancel);
        if (cleanup is null)
        {
            return new CleanupOutcome.NotFound();
        }

        if (!actor.CanAnywhere(CorePermissions.ManageSite) || !actor.Can(CorePermissions.Draft, unitId))
        {
            db.Audit(AuditDraft.Refused(actor, "disclosure.cleanup-close", nameof(Cleanup), cleanupId));
            await db.SaveChangesAsync(cancel);
            return new CleanupOutcome.Forbidden();
        }

        if (!cleanup.IsOpen)
        {
            return new CleanupOutcome.Closed();
        }

        if (cleanup.Lines.Count(l => l.Decision == CleanupDecision.Undecided) is var open and > 0)
        {
            return new CleanupOutcome.Invalid([new FieldError("close", $"还有{open}份文件没有清理意见。")]);
        }

        await using var transaction = await db.BeginAsync(cancel);
        if (await editor.CreateAsync(actor, GeneralNotice.Type.Key, unitId, channelId, cancel) is not { } item
            || await editor.SaveAsync(actor, item.Id, item.Revision, await lists.DraftAsync(cleanup, channelId, cancel), cancel) is not DraftOutcome.Done)
        {
            return new CleanupOutcome.Invalid([new FieldError("close", "不能在所选的单位和栏目起草清理结果。")]);
        }

        cleanup.Close(item.Id, time.GetUtcNow().UtcDateTime);
        db.Audit(AuditDraft.Done(actor, "disclosure.cleanup-close", nameof(Cleanup), () => cleanupId, new { result = item.Id }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new CleanupOutcome.Done(item.Id);
    }

    private static List<FieldError> Faults(string? name, DateOnly? dueOn, DateOnly today)
    {
        var faults = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > 100)
        {
            faults.Add(new FieldError("Name", "请填写清理的名称，不超过100个字，如“2026年行政规范性文件清理”。"));
        }

        if (dueOn is null || dueOn < today)
        {
            faults.Add(new FieldError("DueOn", "请填写完成日期，不能早于今天。"));
        }

        return faults;
    }
}

/// <summary>清理动作的结果。Closed.</summary>
internal abstract record CleanupOutcome
{
    private CleanupOutcome() { }

    /// <param name="Id">The campaign, or after closing the draft of its result.</param>
    public sealed record Done(int Id) : CleanupOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : CleanupOutcome;

    public sealed record Forbidden : CleanupOutcome;

    public sealed record NotFound : CleanupOutcome;

    public sealed record Closed : CleanupOutcome;
}
