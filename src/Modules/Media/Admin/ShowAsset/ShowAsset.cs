using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Media;

/// <summary>素材详情：what it is, what is said of it, where it is used, what it was before.</summary>
internal sealed class ShowAsset(CmsDbContext db, MediaDoor door, MediaUses uses, UnitTree units) : IUseCase
{
    public async Task<AssetView?> FindAsync(Actor actor, int assetId, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, assetId, cancel) is not { } asset)
        {
            return null;
        }

        var people = asset.Files.Select(f => f.AddedById).OfType<int>().Distinct().ToList();
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        var tree = await units.LoadAsync(cancel);
        var folder = asset.FolderId is { } id ? await db.Set<MediaFolder>().Where(f => f.Id == id).Select(f => f.Name).SingleOrDefaultAsync(cancel) : null;
        return new AssetView(
            asset,
            tree.FullNameOf(asset.UnitId),
            folder,
            (await uses.OfAsync([assetId], cancel))[assetId]
                .GroupBy(u => (u.ItemId, u.IsLive, u.IsCurrent, u.IsOld))
                .Select(g => RowOf(actor, g.ToList(), tree)).OrderByDescending(u => u.ItemId is not null).ToList(),
            asset.Files.Where(f => f.Shape is MediaShape.Whole).OrderByDescending(f => f.Revision)
                .Select(f => new RevisionRow(f.Revision, f.AddedAtUtc, f.AddedById is { } by ? names.GetValueOrDefault(by, "") : "系统", MediaTexts.Size(f.Size), f.Sha256))
                .ToList());
    }

    /// <summary>Titles are for those who draft for the unit; of others' texts only the unit's name is said.</summary>
    private static UseRow RowOf(Actor actor, IReadOnlyList<MediaUse> files, UnitTreeSnapshot tree)
    {
        var use = files[0];
        var shapes = string.Join('、', files.Select(f => MediaShapes.NameOf(f.Shape)));
        return actor.Can(CorePermissions.Draft, use.UnitId)
            ? new UseRow(
                use.ItemId, use.Title.Length == 0 ? "（无标题）" : use.Title, tree.NameOf(use.UnitId), MediaTexts.StateOf(use), shapes, use.IsOld,
                use is { IsOld: true, IsCurrent: true, State: ContentState.Draft or ContentState.Published })
            : new UseRow(null, "", tree.NameOf(use.UnitId), MediaTexts.StateOf(use), shapes, use.IsOld, MayUpdate: false);
    }
}

/// <summary>素材详情页。Immutable.</summary>
internal sealed record AssetView(MediaAsset Asset, string UnitName, string? FolderName, IReadOnlyList<UseRow> Uses, IReadOnlyList<RevisionRow> Revisions)
{
    public string Url => $"/admin/media/{Asset.Id}";

    public string PublicUrl => $"/media/{Asset.Id}/{Uri.EscapeDataString(Asset.Name)}";

    public string Measures => Asset.IsPicture ? $"，{Asset.Whole.Width}×{Asset.Whole.Height} 像素" : "";

    public bool IsVideo => Asset.Kind == FileKind.Video;
}

/// <summary>一处使用。Immutable.</summary>
/// <param name="ItemId">Null for a text that the person may not see.</param>
/// <param name="MayUpdate">A draft of it can be given the newest file.</param>
internal sealed record UseRow(int? ItemId, string Title, string UnitName, string State, string Shape, bool IsOld, bool MayUpdate);

/// <summary>一个历史文件。Immutable.</summary>
internal sealed record RevisionRow(int Number, DateTime AddedAtUtc, string By, string Size, string Sha256);
