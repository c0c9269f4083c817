using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>公开内容复查：judges everything public by the rules of today, a page of texts at a time. Nothing is changed or taken down by it: its findings are a list for people.</summary>
internal sealed class Recheck(CmsDbContext db, LiveTexts texts, PublishGate gate, TimeProvider time) : IUseCase
{
    /// <summary>Texts judged before the result is stored.</summary>
    public const int Page = 200;

    /// <summary>The hour in China after which the run of the night is begun: after midnight's changes of validity, before the morning.</summary>
    public const int Hour = 2;

    /// <summary>A page takes a second or two; a worker that was silent for this long is gone.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static readonly Actor Self = Actor.System("公开内容复查");

    /// <summary>Begins the run of the night once a day, after <see cref="Hour"/>.</summary>
    public async Task BeginDailyAsync(CancellationToken cancel)
    {
        var china = ChinaTime.ToLocal(time.GetUtcNow().UtcDateTime);
        var day = DateOnly.FromDateTime(china);
        if (china.Hour < Hour || await db.Set<RecheckRun>().AnyAsync(r => r.Day == day && r.RequestedById == null, cancel))
        {
            return;
        }

        await using var transaction = await db.BeginAsync(cancel);
        db.Add(new RecheckRun(day, requestedById: null, await LiveCountAsync(cancel), time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Somebody wants it done now.</summary>
    /// <returns>False without the right, or while a run is under way.</returns>
    public async Task<bool> RequestAsync(Actor actor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        if (!actor.CanAnywhere(CorePermissions.ManageSite) || await db.Set<RecheckRun>().AnyAsync(r => r.EndedAtUtc == null, cancel))
        {
            db.Audit(AuditDraft.Refused(actor, "content.recheck.request", nameof(RecheckRun), null));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return false;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var run = new RecheckRun(ChinaTime.DateOf(now), actor.UserId, await LiveCountAsync(cancel), now);
        db.Add(run);
        db.Audit(AuditDraft.Done(actor, "content.recheck.request", nameof(RecheckRun), () => run.Id));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>One page of the oldest unfinished run; the last page ends it.</summary>
    /// <returns>False when there is nothing to do, or another worker does it.</returns>
    public async Task<bool> StepAsync(string owner, CancellationToken cancel)
    {
        if (await ClaimAsync(owner, cancel) is not { } runId)
        {
            return false;
        }

        var position = await db.Set<RecheckRun>().Where(r => r.Id == runId).Select(r => r.LastItemId).SingleAsync(cancel);
        var page = await texts.NextAsync(position, Page, cancel);
        var judged = new List<(Candidate Text, IReadOnlyList<JudgedFinding> Findings)>();
        foreach (var text in page)
        {
            judged.Add((text, (await gate.JudgeAsync(text, cancel)).Findings));
        }

        await using var transaction = await db.BeginAsync(cancel);
        var run = await db.Set<RecheckRun>().SingleAsync(r => r.Id == runId, cancel);
        if (run.ClaimedBy != owner || run.LastItemId != position)
        {
            return false;
        }

        await StoreAsync(judged, cancel);
        run.Advance(page.Count == 0 ? position : page[^1].Item.Id, page.Count, judged.Count(j => j.Findings.Any(f => f.Severity == Severity.Blocking)));
        if (page.Count < Page)
        {
            await EndAsync(run, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return true;
    }

    private Task<int> LiveCountAsync(CancellationToken cancel) => db.Publications.CountAsync(p => p.ClosedAtUtc == null, cancel);

    private async Task<int?> ClaimAsync(string owner, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var open = await db.Set<RecheckRun>().AsNoTracking().Where(r => r.EndedAtUtc == null).OrderBy(r => r.Id).Select(r => (int?)r.Id).FirstOrDefaultAsync(cancel);
        var until = now + Lease;
        return open is { } id && await db.Set<RecheckRun>()
            .Where(r => r.Id == id && r.EndedAtUtc == null && (r.ClaimedBy == null || r.ClaimedBy == owner || r.ClaimedUntilUtc < now))
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.ClaimedBy, owner).SetProperty(r => r.ClaimedUntilUtc, until), cancel) == 1 ? id : null;
    }

    private async Task StoreAsync(List<(Candidate Text, IReadOnlyList<JudgedFinding> Findings)> judged, CancellationToken cancel)
    {
        var (ids, now) = (judged.ConvertAll(j => j.Text.Item.Id), time.GetUtcNow().UtcDateTime);
        var known = await db.Set<LiveFinding>().AsNoTracking().Where(f => ids.Contains(f.ItemId)).ToDictionaryAsync(f => (f.ItemId, f.Key), f => f.SinceUtc, cancel);
        await db.Set<LiveFinding>().Where(f => ids.Contains(f.ItemId)).ExecuteDeleteAsync(cancel);
        foreach (var (text, findings) in judged)
        {
            db.AddRange(findings.GroupBy(f => f.Key, StringComparer.Ordinal).Select(g => new LiveFinding(
                text.Item.Id, text.Item.UnitId, g.First(), g.Count(), known.GetValueOrDefault((text.Item.Id, g.Key), now))));
        }
    }

    private async Task EndAsync(RecheckRun run, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await db.Set<LiveFinding>().Where(f => !db.Publications.Any(p => p.ItemId == f.ItemId && p.ClosedAtUtc == null)).ExecuteDeleteAsync(cancel);
        await db.Set<RecheckDay>().Where(d => d.Day == run.Day).ExecuteDeleteAsync(cancel);
        var sums = await db.Set<LiveFinding>().GroupBy(f => new { f.UnitId, f.Key }).Select(g => new { g.Key.UnitId, g.Key.Key, Items = g.Count() }).ToListAsync(cancel);
        db.AddRange(sums.Select(s => new RecheckDay(run.Day, s.UnitId, s.Key, s.Items)));
        run.End(time.GetUtcNow().UtcDateTime);
        db.Audit(AuditDraft.Done(Self, "content.recheck", nameof(RecheckRun), () => run.Id, new { run.Checked, run.Failing }, AuditTrigger.Scheduler));
        db.Raise(() => new RecheckEnded(run.Id));
    }
}
