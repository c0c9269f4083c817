using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Media;

/// <summary>
/// 使用情况：which texts hold bytes of an asset. The index is the attachments themselves, by hash: it is written in the transaction
/// that attaches a file and cannot fall behind. Counted are the version being worked on (draft, in review, approved, scheduled) and the
/// public one; versions that only bear witness to the past keep their bytes anyway.
/// </summary>
public sealed class MediaUses(CmsDbContext db)
{
    /// <summary>What stands in place of the title of a text that the reader may not know of; its use counts all the same.</summary>
    public const string LimitedTitle = "（限定知悉的稿件）";

    /// <summary>Every use by the number of the asset; of one text and one file once.</summary>
    public async Task<ILookup<int, MediaUse>> OfAsync(IReadOnlyCollection<int> assetIds, CancellationToken cancel)
    {
        var files = await db.Set<MediaFile>().AsNoTracking()
            .Where(f => assetIds.Contains(f.AssetId) && f.Shape != MediaShape.Thumbnail)
            .Join(db.Set<MediaAsset>(), f => f.AssetId, a => a.Id, (f, a) => new { f.AssetId, f.Sha256, f.Revision, f.Shape, a.UnitId, Newest = a.Revision })
            .ToListAsync(cancel);
        var hashes = files.Select(f => f.Sha256).Distinct().ToList();
        var held = await Held().BeyondTheCircle().Where(h => hashes.Contains(h.Sha256)).ToListAsync(cancel);
        var holders = held.ConvertAll(h => h.ItemId);
        var known = await db.ContentItems.Where(i => holders.Contains(i.Id)).Select(i => i.Id).ToHashSetAsync(cancel);
        var owners = (await db.Set<MediaFile>()
            .Where(f => hashes.Contains(f.Sha256))
            .Join(db.Set<MediaAsset>(), f => f.AssetId, a => a.Id, (f, a) => new { f.Sha256, a.UnitId })
            .Distinct().ToListAsync(cancel)).Select(o => (o.Sha256, o.UnitId)).ToHashSet();
        return files
            .GroupBy(f => (f.AssetId, f.Sha256)).Select(g => g.OrderByDescending(f => f.Revision).First())
            .SelectMany(f => held
                .Where(h => h.Sha256 == f.Sha256 && (h.UnitId == f.UnitId || !owners.Contains((h.Sha256, h.UnitId))))
                .Select(h => (f.AssetId, Use: new MediaUse(h.ItemId, h.UnitId, known.Contains(h.ItemId) ? h.Title : LimitedTitle, h.State, h.IsLive, h.Number == h.CurrentNumber, f.Sha256, f.Shape, f.Revision < f.Newest))))
            .DistinctBy(u => (u.AssetId, u.Use.ItemId, u.Use.IsLive, u.Use.IsCurrent, u.Use.Sha256))
            .ToLookup(u => u.AssetId, u => u.Use);
    }

    /// <summary>Assets that no text holds. Identical bytes in two units count for the unit of the text.</summary>
    public IQueryable<MediaAsset> Unused()
    {
        var held = Held();
        var files = db.Set<MediaFile>();
        var assets = db.Set<MediaAsset>();
        return assets.BeyondTheCircle().Where(a => !files.Any(f => f.AssetId == a.Id && f.Shape != MediaShape.Thumbnail && held.Any(h => h.Sha256 == f.Sha256
            && (h.UnitId == a.UnitId || !files.Any(o => o.Sha256 == h.Sha256 && assets.Any(x => x.Id == o.AssetId && x.UnitId == h.UnitId))))));
    }

    /// <summary>Files of the version being worked on and of the public one, of every item.</summary>
    internal IQueryable<HeldFile> Held() =>
        from a in db.Attachments
        join v in db.ContentVersions on a.VersionId equals v.Id
        join i in db.ContentItems on v.ItemId equals i.Id
        let live = db.Publications.Any(p => p.VersionId == v.Id && p.ClosedAtUtc == null)
        where live || (v.Number == i.CurrentNumber && i.State != ContentState.Withdrawn && i.State != ContentState.Discarded)
        select new HeldFile
        {
            ItemId = i.Id,
            UnitId = i.UnitId,
            State = i.State,
            CurrentNumber = i.CurrentNumber,
            VersionId = v.Id,
            Number = v.Number,
            Title = v.Title,
            IsLive = live,
            Kind = a.Kind,
            Sha256 = a.Sha256,
            FileName = a.FileName,
            MediaType = a.MediaType,
            Size = a.Size,
        };
}

/// <summary>一处使用。Immutable.</summary>
/// <param name="Title">Only for those who may see the item.</param>
/// <param name="IsLive">The public version.</param>
/// <param name="IsCurrent">The version being worked on; both are true when nobody works on it.</param>
/// <param name="IsOld">The library holds newer bytes.</param>
public sealed record MediaUse(
    int ItemId, int UnitId, string Title, ContentState State, bool IsLive, bool IsCurrent, string Sha256, MediaShape Shape, bool IsOld);

/// <summary>稿件中的文件，读自附件。Immutable.</summary>
internal sealed record HeldFile
{
    public int ItemId { get; init; }
    public int UnitId { get; init; }
    public ContentState State { get; init; }
    public int CurrentNumber { get; init; }
    public int VersionId { get; init; }
    public int Number { get; init; }
    public string Title { get; init; } = "";
    public bool IsLive { get; init; }
    public AttachmentKind Kind { get; init; }
    public string Sha256 { get; init; } = "";
    public string FileName { get; init; } = "";
    public string MediaType { get; init; } = "";
    public long Size { get; init; }
}
