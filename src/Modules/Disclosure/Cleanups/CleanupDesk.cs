using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>清理的动作：open a campaign, decide on a document, close it with a draft of the three lists.</summary>
internal sealed class CleanupDesk(
    CmsDbContext db, DraftEditor editor, DraftReader reader, DraftLinks links, CleanupDocuments documents, ChannelTree channels, TimeProvider time) : IUseCase
{
    /// <summary>Opens a campaign over every document of the library that holds now. Only for who may manage the site.</summary>
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

        var held = await (
            from s in db.Set<DocumentStatus>()
            join p in db.Publications on s.PublicationId equals p.Id
            join d in db.Set<NormativeDocument>() on p.VersionId equals d.VersionId
            where d.Kind == DocumentKind.Normative && s.Validity != Validity.Lapsed && s.Validity != Validity.Repealed
            orderby s.ItemId
            select s.ItemId).ToListAsync(cancel);
        var cleanup = new Cleanup(name!.Trim(), dueOn!.Value, held, actor.UserId, time.GetUtcNow().UtcDateTime);
        db.Add(cleanup);
        db.Audit(AuditDraft.Done(actor, "disclosure.cleanup-open", nameof(Cleanup), () => cleanup.Id, new { documents = held.Count }));
        await db.SaveChangesAsync(cancel);
        return new CleanupOutcome.Done(cleanup.Id);
    }

    /// <summary>The unit that made a document says what becomes of it.</summary>
    public Task<CleanupOutcome> DecideAsync(Actor actor, int cleanupId, int itemId, CleanupDecision decision, string? reason, CancellationToken cancel) =>
        InTransactionAsync(async () =>
        {
            var cleanup = await FindAsync(cleanupId, cancel);
            var unitId = await db.ContentItems.Where(i => i.Id == itemId).Select(i => (int?)i.UnitId).SingleOrDefaultAsync(cancel);
            if (cleanup is null || unitId is not { } unit || cleanup.Lines.All(l => l.ItemId != itemId))
            {
                return new CleanupOutcome.NotFound();
            }

            if (!actor.Can(CorePermissions.Draft, unit) && !actor.CanAnywhere(CorePermissions.ManageSite))
            {
                db.Audit(AuditDraft.Refused(actor, "disclosure.cleanup-decide", nameof(ContentItem), itemId));
                return new CleanupOutcome.Forbidden();
            }

            if (!cleanup.IsOpen)
            {
                return new CleanupOutcome.Closed();
            }

            var why = reason?.Trim() ?? "";
            if (DecisionFaults(itemId, decision, why) is { Count: > 0 } faults)
            {
                return new CleanupOutcome.Invalid(faults);
            }

            cleanup.Decide(itemId, decision, why, actor.UserId, time.GetUtcNow().UtcDateTime);
            db.Audit(AuditDraft.Done(actor, "disclosure.cleanup-decide", nameof(ContentItem), () => itemId, new { cleanup = cleanupId, decision = decision.ToString() }));
            return new CleanupOutcome.Done(cleanupId);
        }, cancel);

    /// <summary>Closes the campaign: the three lists become a draft that goes through review like any text; published, it repeals what it lists.</summary>
    public Task<CleanupOutcome> CloseAsync(Actor actor, int cleanupId, int unitId, int channelId, CancellationToken cancel) =>
        InTransactionAsync(async () =>
        {
            if (await FindAsync(cleanupId, cancel) is not { } cleanup)
            {
                return new CleanupOutcome.NotFound();
            }

            if (!actor.CanAnywhere(CorePermissions.ManageSite) || !actor.Can(CorePermissions.Draft, unitId))
            {
                db.Audit(AuditDraft.Refused(actor, "disclosure.cleanup-close", nameof(Cleanup), cleanupId));
                return new CleanupOutcome.Forbidden();
            }

            if (!cleanup.IsOpen)
            {
                return new CleanupOutcome.Closed();
            }

            var open = await documents.OfAsync(cleanup, cancel);
            if (cleanup.Undecided(open.ContainsKey) is var undecided and > 0)
            {
                return new CleanupOutcome.Invalid([new FieldError("close", $"还有{undecided}份文件没有清理意见。")]);
            }

            if (await editor.CreateAsync(actor, GeneralNotice.Type.Key, unitId, channelId, cancel) is not { } item)
            {
                return new CleanupOutcome.Invalid([new FieldError("close", "不能在所选的单位和栏目起草清理结果。")]);
            }

            await FillAsync(item, CleanupLists.Draft(cleanup, open, channelId), actor, cancel);
            cleanup.Close(item.Id, open.ContainsKey, time.GetUtcNow().UtcDateTime);
            db.Audit(AuditDraft.Done(actor, "disclosure.cleanup-close", nameof(Cleanup), () => cleanupId, new { result = item.Id }));
            return new CleanupOutcome.Done(item.Id);
        }, cancel);

    /// <summary>Everything is read inside the transaction that writes, so that who comes second sees what the first one did. The revision stands behind that.</summary>
    private async Task<CleanupOutcome> InTransactionAsync(Func<Task<CleanupOutcome>> act, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        await db.WaitForOthersAsync(cancel);
        try
        {
            var outcome = await act();
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody committed between our read and our write; nothing of ours is stored.
            await transaction.RollbackAsync(cancel);
            db.ForgetChanges();
            return new CleanupOutcome.Conflict();
        }
    }

    private Task<Cleanup?> FindAsync(int id, CancellationToken cancel) => db.Set<Cleanup>().Include(c => c.Lines).SingleOrDefaultAsync(c => c.Id == id, cancel);

    /// <summary>In our own transaction: the editor's save would begin another one.</summary>
    /// <exception cref="InvalidOperationException">The lists are no text that can be saved: a fault of the product.</exception>
    private async Task FillAsync(ContentItem item, DraftFields fields, Actor actor, CancellationToken cancel)
    {
        var read = reader.Read(fields, item.Current, await channels.LoadAsync(cancel));
        if (read.Errors.Count > 0)
        {
            throw new InvalidOperationException($"清理结果不能存成草稿：{read.Errors[0].Message}");
        }

        item.EditDraft(read.Text, actor.UserId, time.GetUtcNow().UtcDateTime);
        await links.RebuildAsync(item, cancel);
    }

    private static List<FieldError> DecisionFaults(int itemId, CleanupDecision decision, string why)
    {
        var faults = new List<FieldError>();
        if (decision == CleanupDecision.Undecided || !Enum.IsDefined(decision))
        {
            faults.Add(new FieldError($"decision-{itemId}", "请选择清理意见。"));
        }
        else if (why.Length > 500 || (decision != CleanupDecision.Keep && why.Length < 4))
        {
            faults.Add(new FieldError($"reason-{itemId}", "请写明废止或修改的理由（4 至 500 个字）。"));
        }

        return faults;
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

    /// <summary>Somebody else wrote at the same moment; nothing was changed.</summary>
    public sealed record Conflict : CleanupOutcome;
}
