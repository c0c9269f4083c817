using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Core.TakeDowns;

/// <summary>下架核验：requests every address where the page could still be seen, and keeps what each answered.</summary>
public sealed class TakeDownEvidence(CmsDbContext db, ChannelTree channels, UnitTree units, ISelfRequest self, TimeProvider time)
{
    /// <summary>As many attempts as fit into the five seconds that a take-down may take.</summary>
    public const int FiveSeconds = 20;

    private const int Ok = 200;
    private const int Gone = 410;
    private const int NotFound = 404;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Asks until everything is gone or the attempts are used up; keeps the last answers. Returns whether all is gone.</summary>
    public async Task<bool> CollectAsync(int takeDownId, int attempts, CancellationToken cancel)
    {
        var takeDown = await db.Set<TakeDown>().AsNoTracking().SingleAsync(t => t.Id == takeDownId, cancel);
        if (takeDown.VerifiedAtUtc is not null || takeDown.Decision == TakeDownDecision.Reinstated)
        {
            return takeDown.VerifiedAtUtc is not null;
        }

        var probes = await ProbesAsync(takeDown, cancel);
        var checks = await AskAsync(takeDownId, probes, cancel);
        for (var attempt = 1; attempt < attempts && !checks.TrueForAll(c => c.Passed); attempt++)
        {
            await Task.Delay(Pause, cancel);
            checks = await AskAsync(takeDownId, probes, cancel);
        }

        return await KeepAsync(takeDownId, checks, cancel);
    }

    private async Task<bool> KeepAsync(int takeDownId, List<TakeDownCheck> checks, CancellationToken cancel)
    {
        var passed = checks.TrueForAll(c => c.Passed);
        await using var transaction = await db.BeginAsync(cancel);
        var takeDown = await db.Set<TakeDown>().SingleAsync(t => t.Id == takeDownId, cancel);
        var shown = await db.Set<TakeDownCheck>().AnyAsync(c => c.TakeDownId == takeDownId, cancel);
        // Repeated failures say nothing new; the first one and the success are the evidence.
        if (takeDown.VerifiedAtUtc is null && (passed || !shown))
        {
            db.AddRange(checks);
            if (passed)
            {
                takeDown.Verify(time.GetUtcNow().UtcDateTime);
            }

            db.Audit(AuditDraft.Done(
                Actor.System("下架核验"), passed ? "content.take-down-verified" : "content.take-down-unverified", nameof(TakeDown), () => takeDownId,
                new { item = takeDown.ItemId, addresses = checks.Count, left = checks.Count(c => !c.Passed) }, AuditTrigger.Scheduler));
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return passed;
    }

    private async Task<List<TakeDownCheck>> AskAsync(int takeDownId, IReadOnlyList<Probe> probes, CancellationToken cancel)
    {
        var checks = new List<TakeDownCheck>();
        foreach (var probe in probes)
        {
            var answer = await self.GetAsync(probe.Address, cancel);
            checks.Add(new TakeDownCheck(takeDownId, probe.What, probe.Shown, answer.Status, probe.IsGone(answer), time.GetUtcNow().UtcDateTime));
        }

        return checks;
    }

    private async Task<IReadOnlyList<Probe>> ProbesAsync(TakeDown takeDown, CancellationToken cancel)
    {
        var paths = await db.Publications.AsNoTracking().Where(p => p.ItemId == takeDown.ItemId).Select(p => p.Path).Distinct().ToListAsync(cancel);
        var version = await db.ContentVersions.AsNoTracking().Include(v => v.Attachments).SingleAsync(v => v.Id == takeDown.VersionId, cancel);
        // An address that fails proves nothing.
        bool Absent(SelfAnswer answer) => answer.Status is (Ok or NotFound) && !paths.Exists(path => answer.Body.Contains("/" + path, StringComparison.Ordinal));
        Probe Listing(string what, string address, string? shown = null) => new(what, address, shown ?? address, Absent);

        var columns = (await channels.LoadAsync(cancel)).PathTo(version.ChannelId).ToList();
        var unit = (await units.LoadAsync(cancel)).Find(takeDown.UnitId);
        return
        [
            .. paths.Select(path => new Probe("页面", "/" + path, "/" + path, answer => answer.Status == Gone && !HoldsText(answer, version))),
            .. version.Attachments.Select(a => new Probe(
                a.Kind == AttachmentKind.Image ? "插图" : "附件",
                FileUrls.Public(version.ItemId, a.Sha256, a.FileName), $"/files/{version.ItemId}/{a.Sha256[..16]}/…", answer => answer.Status == NotFound)),
            Listing("首页", "/"),
            .. columns.Select(c => Listing("栏目列表", "/" + c.Path)),
            .. columns.Select(c => Listing("订阅", "/rss/" + c.Key)),
            .. unit is null ? [] : new[] { Listing("单位主动公开", "/zfxxgk/" + unit.Key) },
            Listing("网站地图", "/sitemap.xml"),
            Listing("站内搜索", "/search?q=" + Uri.EscapeDataString(version.Title), "/search?q=…"),
        ];
    }

    /// <summary>Neither title nor the beginning of the text may stand on the tombstone.</summary>
    private static bool HoldsText(SelfAnswer answer, ContentVersion version) =>
        version.Title.Length > 0 && answer.Body.Contains(version.Title, StringComparison.Ordinal);

    private sealed record Probe(string What, string Address, string Shown, Func<SelfAnswer, bool> IsGone);
}
