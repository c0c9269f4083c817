using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>效力跟踪 (1.1.08, K23)：brings the library up to what is public and to today. Doing it again changes nothing.</summary>
internal sealed class FollowValidity(CmsDbContext db, ReadLibraryFacts facts, TimeProvider time)
    : IEventHandler<ContentPublished>, IEventHandler<ContentWithdrawn>, IJob, IUseCase
{
    private const int Batch = 200;
    private static readonly Actor Self = Actor.System("文件效力");

    public async Task HandleAsync(ContentPublished e, CancellationToken cancel) =>
        await FollowAsync(await ConcernedAsync(e.ItemId, cancel), cancel);

    public async Task HandleAsync(ContentWithdrawn e, CancellationToken cancel) =>
        await FollowAsync(await ConcernedAsync(e.ItemId, cancel), cancel);

    /// <summary>What changes by the day: 施行, 有效期届满, a repeal that comes into force. And documents that are not in the library yet, or no longer public.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        var due = await db.Set<DocumentStatus>().Where(s => s.ChangesOn <= today).Select(s => s.ItemId).ToListAsync(cancel);
        var missing = await (
            from p in db.Publications
            where p.ClosedAtUtc == null
            join d in db.Set<NormativeDocument>() on p.VersionId equals d.VersionId
            where !db.Set<DocumentStatus>().Any(s => s.ItemId == p.ItemId)
            select p.ItemId).ToListAsync(cancel);
        var closed = await db.Set<DocumentStatus>().Where(s => db.Publications.Any(p => p.Id == s.PublicationId && p.ClosedAtUtc != null)).Select(s => s.ItemId).ToListAsync(cancel);
        foreach (var batch in due.Concat(missing).Concat(closed).Distinct().Chunk(Batch))
        {
            await FollowInOneAsync(batch, cancel);
        }
    }

    /// <summary>Every night everything: whatever a delivery or a race left wrong is right in the morning.</summary>
    public async Task FollowAllAsync(CancellationToken cancel)
    {
        var all = await db.Set<DocumentStatus>().OrderBy(s => s.ItemId).Select(s => s.ItemId).ToListAsync(cancel);
        foreach (var batch in all.Chunk(Batch))
        {
            await FollowInOneAsync(batch, cancel);
        }
    }

    /// <summary>What is read and what is written are one moment; who changed a row in between wins, and the next run looks again.</summary>
    private async Task FollowInOneAsync(int[] batch, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        try
        {
            await FollowAsync(batch, cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Nothing of the batch is kept.
        }

        db.ForgetChanges();
    }

    /// <summary>The item and everything that any of its versions ever repealed, amended or replaced: the last publication may say less than the one before.</summary>
    private async Task<IReadOnlyCollection<int>> ConcernedAsync(int itemId, CancellationToken cancel)
    {
        var targets = await db.ContentLinks
            .Where(l => l.FromItemId == itemId && (l.Kind == ContentLinkKind.Repeals || l.Kind == ContentLinkKind.Amends || l.Kind == ContentLinkKind.Supersedes))
            .Select(l => l.ToItemId).Distinct().ToListAsync(cancel);
        return [itemId, .. targets];
    }

    private async Task FollowAsync(IReadOnlyCollection<int> itemIds, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var known = await facts.OfAsync(itemIds, ChinaTime.DateOf(now), cancel);
        var stored = await db.Set<DocumentStatus>().Where(s => itemIds.Contains(s.ItemId)).ToDictionaryAsync(s => s.ItemId, cancel);
        db.RemoveRange(stored.Values.Where(s => known.All(k => k.ItemId != s.ItemId)));
        foreach (var fact in known)
        {
            Note(stored.GetValueOrDefault(fact.ItemId), fact, now);
        }

        await db.SaveChangesAsync(cancel);
    }

    private void Note(DocumentStatus? status, LibraryFacts fact, DateTime now)
    {
        var before = status?.Present;
        if (status is null)
        {
            db.Add(new DocumentStatus(fact));
        }
        else if (status.Differs(fact))
        {
            status.Follow(fact);
        }

        if (before?.Validity == fact.Validity.Validity && before.CauseItemId == fact.Validity.CauseItemId)
        {
            return;
        }

        db.Add(new DocumentStatusChange(fact.ItemId, fact.Validity, now));
        db.Audit(AuditDraft.Done(
            Self, "disclosure.validity", nameof(ContentItem), () => fact.ItemId,
            new { from = before?.Validity, to = fact.Validity.Validity, cause = fact.Validity.CauseItemId }, AuditTrigger.System));
        db.Raise(() => new ValidityChanged(fact.ItemId, fact.Validity.Validity));
    }
}
