using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Releases;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Settings;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>Reads what the rules need, once.</summary>
public sealed class CandidateBuilder(
    CmsDbContext db, ContentTypes types, UnitTree units, ChannelTree channels, ReviewRoutes routes, TimeProvider time)
{
    /// <param name="together">Items that become public in the same transaction: a link to them leads somewhere.</param>
    public async Task<Candidate> BuildAsync(
        ContentItem item, ContentVersion version, GateStage stage, CancellationToken cancel, IReadOnlySet<int>? together = null)
    {
        var signOffs = stage == GateStage.Publish && version.IsFrozen
            ? await db.SignOffs.AsNoTracking()
                .Where(s => s.VersionId == version.Id && s.Fingerprint == version.Fingerprint)
                .OrderBy(s => s.AtUtc).ToListAsync(cancel)
            : [];
        var relations = StatedRelation.Read(version.Relations);
        var body = new RichBody(version.BodyHtml);
        return new Candidate(
            item,
            version,
            types.Get(item.TypeKey),
            (await units.LoadAsync(cancel)).Find(item.UnitId),
            (await channels.LoadAsync(cancel)).Find(version.ChannelId),
            version.IsFrozen ? await routes.OfAsync(version.Id, cancel) : ReviewSteps.Standard,
            signOffs,
            await LinkedItemsAsync(body.Links, relations, together, cancel),
            stage,
            ChinaTime.DateOf(time.GetUtcNow().UtcDateTime),
            relations,
            await HeldInAsync(item.Id, together, cancel),
            await IsPastItsTimeAsync(item.Id, cancel),
            (await SiteMode.LoadAsync(db, cancel)).Freeze is { } freeze && freeze.Covers(time.GetUtcNow().UtcDateTime) ? freeze : null,
            body)
        {
            Modes = await RuleModeSet.LoadAsync(db, cancel),
        };
    }

    private async Task<IReadOnlyDictionary<int, LinkedItem>> LinkedItemsAsync(
        IReadOnlyList<RichLink> links, IReadOnlyList<StatedRelation> relations, IReadOnlySet<int>? together, CancellationToken cancel)
    {
        var ids = links.Select(l => InternalLink.ItemIdOf(l.Href)).OfType<int>()
            .Concat(relations.Select(r => r.ItemId)).Distinct().ToList();
        if (ids.Count == 0)
        {
            return new Dictionary<int, LinkedItem>();
        }

        var linked = await db.ContentItems.AsNoTracking()
            .Where(i => ids.Contains(i.Id))
            .Select(i => new LinkedItem(
                i.Id,
                // Who reads the finding may not be allowed to know of a text that is not public.
                db.Publications.Where(p => p.ItemId == i.Id && p.ClosedAtUtc == null).Select(p => p.Version.Title).FirstOrDefault() ?? "",
                db.Publications.Any(p => p.ItemId == i.Id && p.ClosedAtUtc == null),
                i.State != ContentState.Withdrawn && i.State != ContentState.Discarded))
            .ToListAsync(cancel);
        return linked.ToDictionary(t => t.ItemId, t => together?.Contains(t.ItemId) == true ? t with { IsPublic = true } : t);
    }

    private Task<bool> IsPastItsTimeAsync(int itemId, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.Set<ItemDates>().AnyAsync(d => d.ItemId == itemId && d.WithdrawAtUtc <= now, cancel);
    }

    private async Task<HeldInGroup?> HeldInAsync(int itemId, IReadOnlySet<int>? together, CancellationToken cancel)
    {
        var group = await db.Set<ReleaseGroup>().AsNoTracking()
            .Where(g => g.Items.Any(i => i.ItemId == itemId && i.IsActive))
            .Select(g => new { g.Id, g.Name, Items = g.Items.Select(i => i.ItemId).ToList() })
            .FirstOrDefaultAsync(cancel);
        return group is null || (together is not null && group.Items.TrueForAll(together.Contains)) ? null : new HeldInGroup(group.Id, group.Name);
    }
}
