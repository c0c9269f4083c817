using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>公开列表：reads open publications, newest first, as lines of a list.</summary>
internal sealed class PublicItems(CmsDbContext db, SiteSnapshot snapshot, ValidityReader validity) : IUseCase
{
    public IQueryable<Publication> Open => db.Publications.AsNoTracking().Where(p => p.ClosedAtUtc == null);

    public IQueryable<Publication> In(IReadOnlyCollection<int> channelIds) => Open.Where(p => channelIds.Contains(p.Version.ChannelId));

    public async Task<IReadOnlyList<ItemLine>> ListAsync(IQueryable<Publication> publications, int skip, int take, CancellationToken cancel)
    {
        var rows = await publications
            .OrderByDescending(p => p.PublishedAtUtc).ThenByDescending(p => p.Id)
            .Skip(skip).Take(take)
            .Select(p => new
            {
                p.ItemId,
                p.VersionId,
                p.Path,
                p.PublishedAtUtc,
                p.Version.Title,
                p.Version.Summary,
                UnitId = db.ContentItems.Where(i => i.Id == p.ItemId).Select(i => i.UnitId).First(),
            })
            .ToListAsync(cancel);
        var versionIds = rows.Select(r => r.VersionId).ToList();
        var details = await db.Set<VersionDetail>().AsNoTracking()
            .Where(d => versionIds.Contains(d.VersionId))
            .ToDictionaryAsync(d => d.VersionId, cancel);
        var present = await validity.OfAsync([.. rows.Where(r => HasValidity(details.GetValueOrDefault(r.VersionId))).Select(r => r.ItemId)], cancel);
        var tree = (await snapshot.GetAsync(db, cancel)).Units;
        return
        [
            .. rows.Select(r => new ItemLine(
                r.ItemId, r.Title, "/" + r.Path, r.Summary, r.PublishedAtUtc, tree.NameOf(r.UnitId),
                details.GetValueOrDefault(r.VersionId)?.Read("DocumentNumber"),
                present.GetValueOrDefault(r.ItemId)?.Validity ?? details.GetValueOrDefault(r.VersionId)?.Read("Validity"))),
        ];
    }

    private static bool HasValidity(VersionDetail? detail) => detail?.Read("Validity") is { Length: > 0 };
}

/// <summary>列表中的一行。Immutable.</summary>
internal sealed record ItemLine(
    int ItemId, string Title, string Url, string Summary, DateTime PublishedAtUtc, string UnitName, string? DocumentNumber, string? Validity);
