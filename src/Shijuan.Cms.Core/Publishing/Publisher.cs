using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>发布：the one place where a version becomes public, for every path. Judge, keep the report, and in the same transaction go live, audit, and tell the outbox.</summary>
public sealed class Publisher(
    CmsDbContext db, ContentStore store, CandidateBuilder candidates, PublishGate gate, ChannelTree channels, UnitTree units, ReviewRoutes routes, ChangeNotes notes,
    TimeProvider time)
{
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the item meanwhile.</exception>
    public async Task<PublishOutcome> PublishAsync(PublishRequest request, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var item = await store.LoadAsync(request.ItemId, cancel);
        if (item is null)
        {
            return new PublishOutcome.NotFound();
        }

        var outcome = await DecideAsync(item, request, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>The same inside a transaction of the caller, who saves and commits. A refusal changes nothing but leaves its report and audit row.</summary>
    internal async Task<PublishOutcome> DecideAsync(ContentItem item, PublishRequest request, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (Refusal(item, request, now) is { } refusal)
        {
            db.Audit(AuditDraft.Refused(request.Actor, "content.publish", nameof(ContentItem), item.Id, new { why = refusal.Code, path = request.Trigger.ToString() }, request.AuditTrigger));
            return refusal.Outcome;
        }

        var candidate = await candidates.BuildAsync(item, item.Current, GateStage.Publish, cancel, request.Together);
        var judgement = await gate.JudgeAsync(candidate, cancel);
        var report = new GateReport(item.Id, judgement, request.Trigger, request.Actor.UserId, now);
        db.GateReports.Add(report);

        if (PublishGate.PassFor(candidate, judgement, report) is not { } pass)
        {
            db.Audit(AuditDraft.Refused(
                request.Actor, "content.publish", nameof(ContentItem), item.Id,
                new { why = "gate", path = request.Trigger.ToString(), report = report.Id, findings = judgement.Findings.Select(f => f.Key) }, request.AuditTrigger));
            return new PublishOutcome.Blocked(judgement);
        }

        if (!ContentLifecycle.Allows(item.State, request.Intent, item.Live is not null))
        {
            db.Audit(AuditDraft.Refused(
                request.Actor, "content.publish", nameof(ContentItem), item.Id, new { why = "state", state = item.State.ToString() }, request.AuditTrigger));
            return new PublishOutcome.WrongState(item.State);
        }

        return await GoLiveAsync(item, pass, request, now, cancel);
    }

    private async Task<PublishOutcome> GoLiveAsync(ContentItem item, GatePass pass, PublishRequest request, DateTime now, CancellationToken cancel)
    {
        var channel = (await channels.LoadAsync(cancel)).Find(item.Current.ChannelId)!;
        var previousChannel = await PreviousChannelAsync(item, cancel);
        var firstPublishedAt = await db.Publications.Where(p => p.ItemId == item.Id).MinAsync(p => (DateTime?)p.PublishedAtUtc, cancel) ?? now;
        var path = ContentPath.Of(channel.Path, ChinaTime.DateOf(firstPublishedAt).Year, item.Id);
        var releasedBy = request.Actor.UserId ?? item.ScheduledById;
        notes.Keep(item, request.Change, request.Actor.UserId);
        var publication = item.GoLive(pass, path, await PublisherNameAsync(item, request.Intent, cancel), request.Actor.UserId, now, request.Intent);
        db.Audit(AuditDraft.Done(
            request.Actor, "content.publish", nameof(ContentItem), () => item.Id,
            new { version = item.CurrentNumber, fingerprint = pass.Fingerprint, report = pass.ReportId, path = request.Trigger.ToString() }, request.AuditTrigger));
        await AccessLimits.EndWithPublicationAsync(db, request.Actor, item, now, cancel);
        db.Raise(() => new ContentPublished(item.Id, publication.Id, channel.Id, item.UnitId, previousChannel));
        await AwaitRatificationAsync(item, releasedBy, now, cancel);
        return new PublishOutcome.Published(publication);
    }

    /// <summary>What is reinstated keeps the publisher it had; everything else is published by the unit as it is called now.</summary>
    private async Task<string> PublisherNameAsync(ContentItem item, ContentIntent intent, CancellationToken cancel)
    {
        var before = intent == ContentIntent.Reinstate
            ? await db.Publications.Where(p => p.ItemId == item.Id).OrderByDescending(p => p.Id).Select(p => p.PublisherName).FirstOrDefaultAsync(cancel)
            : null;
        return before is { Length: > 0 } ? before : (await units.LoadAsync(cancel)).FullNameOf(item.UnitId);
    }

    /// <summary>特急发布须在二十四小时内补审。</summary>
    private async Task AwaitRatificationAsync(ContentItem item, int? releasedBy, DateTime now, CancellationToken cancel)
    {
        if (await routes.FindAsync(item.Current.Id, cancel) is { Kind: RouteKind.Emergency } route)
        {
            db.EmergencyReleases.Add(new EmergencyRelease(
                item.Id, item.Current.Id, item.UnitId, route.Reason ?? "", releasedBy, now, now + Ratification.Within));
        }
    }

    private static (string Code, PublishOutcome Outcome)? Refusal(ContentItem item, PublishRequest request, DateTime now)
    {
        if (request.Trigger == PublishTrigger.Schedule)
        {
            return item.State == ContentState.Scheduled && item.ScheduledForUtc <= now
                ? null
                : ("not-due", new PublishOutcome.WrongState(item.State));
        }

        // Reinstating is the second person's answer to a take-down; who that may be, TakeDowns has asked already.
        if (request.Intent != ContentIntent.Reinstate && !request.Actor.Can(CorePermissions.Publish, item.UnitId))
        {
            return ("permission", new PublishOutcome.Forbidden());
        }

        return request.ExpectedRevision is { } seen && seen != item.Revision
            ? ("revision", new PublishOutcome.Changed(item.Revision))
            : null;
    }

    private async Task<int?> PreviousChannelAsync(ContentItem item, CancellationToken cancel) =>
        item.Live is { } live
            ? await db.ContentVersions.Where(v => v.Id == live.VersionId).Select(v => (int?)v.ChannelId).SingleAsync(cancel)
            : null;
}
