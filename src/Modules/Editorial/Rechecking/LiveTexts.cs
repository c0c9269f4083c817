using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>公开的文本，供复查：many at a time, with few queries. They are judged as texts: whoever signed them did so once and for all.</summary>
internal sealed class LiveTexts(CmsDbContext db, ContentTypes types, UnitTree units, ChannelTree channels, TimeProvider time) : IUseCase
{
    /// <summary>The next public texts after an item, by number.</summary>
    public async Task<IReadOnlyList<Candidate>> NextAsync(int afterItemId, int count, CancellationToken cancel)
    {
        var live = await db.Publications.AsNoTracking()
            .Where(p => p.ClosedAtUtc == null && p.ItemId > afterItemId)
            .OrderBy(p => p.ItemId).Take(count)
            .Include(p => p.Version).ThenInclude(v => v.Detail)
            .Include(p => p.Version).ThenInclude(v => v.Attachments)
            .AsSplitQuery()
            .ToListAsync(cancel);
        var (ids, versions) = (live.ConvertAll(p => p.ItemId), live.ConvertAll(p => p.VersionId));
        var items = await db.ContentItems.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancel);
        var relations = (await db.ContentLinks.AsNoTracking()
            .Where(l => versions.Contains(l.VersionId) && l.Kind != ContentLinkKind.Mentions)
            .Select(l => new { l.VersionId, Relation = new StatedRelation(l.ToItemId, l.Kind) }).ToListAsync(cancel)).ToLookup(l => l.VersionId, l => l.Relation);
        var bodies = live.ToDictionary(p => p.VersionId, p => new RichBody(p.Version.BodyHtml));
        var linked = await LinkedAsync(bodies.Values.SelectMany(b => b.Links), relations.SelectMany(r => r), cancel);
        var (unitTree, channelTree, modes) = (await units.LoadAsync(cancel), await channels.LoadAsync(cancel), await RuleModeSet.LoadAsync(db, cancel));
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        return live.ConvertAll(p => new Candidate(
            items[p.ItemId], p.Version, types.Get(items[p.ItemId].TypeKey), unitTree.Find(items[p.ItemId].UnitId), channelTree.Find(p.Version.ChannelId),
            ReviewSteps.Standard, [], linked, GateStage.Text, today, [.. relations[p.VersionId]], body: bodies[p.VersionId]) { Modes = modes, IsPublicAlready = true });
    }

    private async Task<IReadOnlyDictionary<int, LinkedItem>> LinkedAsync(IEnumerable<RichLink> links, IEnumerable<StatedRelation> relations, CancellationToken cancel)
    {
        var ids = links.Select(l => InternalLink.ItemIdOf(l.Href)).OfType<int>()
            .Concat(relations.Select(r => r.ItemId)).Distinct().ToList();
        return await db.ContentItems.AsNoTracking()
            .Where(i => ids.Contains(i.Id))
            .Select(i => new LinkedItem(
                i.Id,
                db.Publications.Where(p => p.ItemId == i.Id && p.ClosedAtUtc == null).Select(p => p.Version.Title).FirstOrDefault() ?? "",
                db.Publications.Any(p => p.ItemId == i.Id && p.ClosedAtUtc == null),
                false))
            .ToDictionaryAsync(t => t.ItemId, cancel);
    }
}
