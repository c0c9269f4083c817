using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Channels;

/// <summary>栏目更新：each column with a duty has one open clock, which ends with the next text published in it and begins anew with the same.</summary>
public sealed class ColumnFreshness(CmsDbContext db, WorkCalendar calendar, TimeProvider time)
{
    private static readonly Actor Self = Actor.System("栏目更新");

    /// <summary>Brings every column's clock up to what was published. Doing it again changes nothing.</summary>
    /// <returns>How many columns had something new.</returns>
    public async Task<int> FollowAsync(CancellationToken cancel)
    {
        var columns = await db.Channels.AsNoTracking().Where(c => c.Freshness != FreshnessClass.Static).OrderBy(c => c.Id).ToListAsync(cancel);
        // A correction, a second version or a reinstated page is no new text.
        var latest = await db.Publications.AsNoTracking()
            .Where(p => !db.Publications.Any(q => q.ItemId == p.ItemId && q.Id < p.Id) && p.End != PublicationEnd.PublishedInError)
            .GroupBy(p => p.Version.ChannelId).Select(g => new { g.Key, At = g.Max(p => p.PublishedAtUtc) }).ToDictionaryAsync(g => g.Key, g => g.At, cancel);
        var running = await db.Clocks.AsNoTracking().Where(c => c.SubjectType == nameof(Channel) && c.StoppedAtUtc == null)
            .ToDictionaryAsync(c => c.SubjectId, c => c.TriggeredAtUtc, cancel);
        var changed = 0;
        foreach (var column in columns)
        {
            DateTime? at = latest.TryGetValue(column.Id, out var published) ? published : null;
            var isDue = !running.TryGetValue(column.Id, out var since) || at > since;
            changed += isDue && await TryFollowAsync(column, at, cancel) ? 1 : 0;
        }

        return changed;
    }

    /// <summary>更新要求改了：the clock of the former duty is exempted in the name of who changed it. The caller saves.</summary>
    public async Task ReclassifyAsync(Actor actor, Channel column, CancellationToken cancel)
    {
        if (await OpenAsync(column.Id, cancel) is { } clock && clock.DefinitionKey != ColumnClocks.Of(column.Freshness)?.Key)
        {
            clock.Exempt("栏目的更新要求改了", actor.UserId!.Value, time.GetUtcNow().UtcDateTime);
            db.Audit(AuditDraft.Done(actor, "clock.exempt", nameof(Clock), () => clock.Id, new { column = column.Id }));
        }
    }

    private async Task<bool> TryFollowAsync(Channel column, DateTime? latestUtc, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        try
        {
            var changed = await FollowAsync(column, latestUtc, cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return changed;
        }
        catch (DbUpdateException)
        {
            // Another node was faster; the database admits one open clock of a column.
            db.ForgetChanges();
            return false;
        }
    }

    private async Task<bool> FollowAsync(Channel column, DateTime? latestUtc, CancellationToken cancel)
    {
        var open = await OpenAsync(column.Id, cancel);
        if (open is not null && (latestUtc is null || latestUtc <= open.TriggeredAtUtc))
        {
            return false;
        }

        if (open is not null)
        {
            open.Stop(latestUtc!.Value);
            db.Audit(AuditDraft.Done(Self, "clock.stop", nameof(Clock), () => open.Id, new { column = column.Id, state = open.State.ToString() }, AuditTrigger.Scheduler));
        }

        var next = Clock.Start(
            ColumnClocks.Of(column.Freshness)!, new ClockSubject(nameof(Channel), column.Id), new ClockOwner(column.UnitId, null),
            latestUtc ?? time.GetUtcNow().UtcDateTime, calendar);
        db.Add(next);
        db.Audit(AuditDraft.Done(Self, "clock.start", nameof(Clock), () => next.Id, new { column = column.Id }, AuditTrigger.Scheduler));
        return true;
    }

    private Task<Clock?> OpenAsync(int columnId, CancellationToken cancel) =>
        db.Clocks.SingleOrDefaultAsync(c => c.SubjectType == nameof(Channel) && c.SubjectId == columnId && c.StoppedAtUtc == null, cancel);
}
