using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>Reads what the rules need, once.</summary>
public sealed class CandidateBuilder(
    CmsDbContext db, ContentTypes types, UnitTree units, ChannelTree channels, ReviewRoutes routes, TimeProvider time)
{
    public async Task<Candidate> BuildAsync(ContentItem item, ContentVersion version, GateStage stage, CancellationToken cancel)
    {
        var signOffs = stage == GateStage.Publish && version.IsFrozen
            ? await db.SignOffs.AsNoTracking()
                .Where(s => s.VersionId == version.Id && s.Fingerprint == version.Fingerprint)
                .OrderBy(s => s.AtUtc).ToListAsync(cancel)
            : [];
        return new Candidate(
            item,
            version,
            types.Get(item.TypeKey),
            (await units.LoadAsync(cancel)).Find(item.UnitId),
            (await channels.LoadAsync(cancel)).Find(version.ChannelId),
            version.IsFrozen ? await routes.OfAsync(version.Id, cancel) : ReviewSteps.Standard,
            signOffs,
            await LinkedItemsAsync(version.BodyHtml, cancel),
            stage,
            ChinaTime.DateOf(time.GetUtcNow().UtcDateTime))
        {
            Modes = await RuleModeSet.LoadAsync(db, cancel),
        };
    }

    private async Task<IReadOnlyDictionary<int, LinkedItem>> LinkedItemsAsync(string body, CancellationToken cancel)
    {
        var ids = RichTextReader.Links(body).Select(l => InternalLink.ItemIdOf(l.Href)).OfType<int>().Distinct().ToList();
        if (ids.Count == 0)
        {
            return new Dictionary<int, LinkedItem>();
        }

        return await db.ContentItems.AsNoTracking()
            .Where(i => ids.Contains(i.Id))
            .Select(i => new LinkedItem(
                i.Id,
                db.ContentVersions.Where(v => v.ItemId == i.Id && v.Number == i.CurrentNumber).Select(v => v.Title).First(),
                db.Publications.Any(p => p.ItemId == i.Id && p.ClosedAtUtc == null)))
            .ToDictionaryAsync(t => t.ItemId, cancel);
    }
}
