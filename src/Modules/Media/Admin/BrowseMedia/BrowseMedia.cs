using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Media;

/// <summary>媒体库浏览：one folder of one unit, or what a search finds in it and below.</summary>
internal sealed class BrowseMedia(CmsDbContext db, MediaDoor door, MediaUses uses, MediaLibrary library, MediaLimits limits) : IUseCase
{
    private const int PageSize = 48;

    /// <summary>Null when the unit or the folder is not open to the person, or there is no such page.</summary>
    public async Task<BrowseView?> FindAsync(Actor actor, BrowseFilter filter, CancellationToken cancel)
    {
        var open = await door.UnitsAsync(actor, cancel);
        var unit = filter.Unit is { } wanted ? open.FirstOrDefault(u => u.Id == wanted) : open.Count > 0 ? open[0] : null;
        if (unit is null)
        {
            return null;
        }

        var folders = await db.Set<MediaFolder>().AsNoTracking().Where(f => f.UnitId == unit.Id).OrderBy(f => f.Name).ToListAsync(cancel);
        if (filter.Folder is { } id && folders.TrueForAll(f => f.Id != id))
        {
            return null;
        }

        var tree = Branch(folders, null, 0).ToList();
        var found = Filtered(unit.Id, tree, filter);
        var pager = new Pager("/admin/media", filter.Page, PageSize, await found.CountAsync(cancel), filter.Query(unit.Id));
        if (!pager.Exists)
        {
            return null;
        }

        var assets = await found.AsNoTracking().Include(a => a.Files).OrderByDescending(a => a.UploadedAtUtc).ThenByDescending(a => a.Id)
            .Skip(pager.Skip).Take(PageSize).ToListAsync(cancel);
        var used = await uses.OfAsync(assets.Select(a => a.Id).ToList(), cancel);
        return new BrowseView(
            open, unit, tree, filter, pager,
            assets.Select(a => TileOf(a, used[a.Id])).ToList(),
            await library.UsedBytesAsync(unit.Id, cancel), limits.UnitBytes);
    }

    private IQueryable<MediaAsset> Filtered(int unitId, IReadOnlyList<FolderRow> tree, BrowseFilter filter)
    {
        var assets = db.Set<MediaAsset>().Where(a => a.UnitId == unitId);
        if (!filter.Searches)
        {
            assets = assets.Where(a => a.FolderId == filter.Folder);
        }
        else if (filter.Folder is { } top)
        {
            var below = FolderRow.Below(tree, top).Select(id => (int?)id).ToList();
            assets = assets.Where(a => below.Contains(a.FolderId));
        }

        if (filter.Kind is { } kind)
        {
            assets = assets.Where(a => a.Kind == kind);
        }

        if (filter.Lacking)
        {
            assets = assets.Where(a => (a.Kind == FileKind.Image && a.Alternative == MediaAlternative.Missing)
                || (a.Kind == FileKind.Video && !a.Files.Any(f => f.Shape == MediaShape.Subtitles)));
        }

        return assets.Matching(filter.Words);
    }

    private static Tile TileOf(MediaAsset asset, IEnumerable<MediaUse> uses)
    {
        var list = uses.ToList();
        return new Tile(
            asset.Id, asset.Name, MediaTexts.NameOf(asset.Kind), MediaTexts.Size(asset.Whole.Size),
            asset.IsPicture ? $"{asset.Whole.Width}×{asset.Whole.Height}" : "",
            asset.IsPicture ? $"/admin/media/{asset.Id}/file/Thumbnail" : asset.File(MediaShape.Poster) is null ? null : $"/admin/media/{asset.Id}/file/Poster",
            MediaTexts.Lack(asset), list.Select(u => u.ItemId).Distinct().Count(), list.Exists(u => u.IsOld && u.IsCurrent), asset.UploadedAtUtc, asset.Caption, asset.Tags);
    }

    private static IEnumerable<FolderRow> Branch(IReadOnlyList<MediaFolder> folders, int? parent, int depth) =>
        folders.Where(f => f.ParentId == parent).SelectMany(f => Branch(folders, f.Id, depth + 1).Prepend(new FolderRow(f.Id, f.ParentId, f.Name, depth)));
}

/// <summary>浏览条件。Immutable.</summary>
/// <param name="Lacking">Only what still lacks an alternative text or subtitles.</param>
internal sealed record BrowseFilter(int? Unit, int? Folder, string Words, FileKind? Kind, bool Lacking, bool AsList, int Page)
{
    /// <summary>A search looks below the folder too; without one the folder itself is shown.</summary>
    public bool Searches => Words.Length > 0 || Kind is not null || Lacking;

    public IReadOnlyList<KeyValuePair<string, string>> Query(int unitId) =>
    [
        new("unit", $"{unitId}"), new("folder", $"{Folder}"), new("q", Words), new("kind", $"{Kind}"),
        new("lacking", Lacking ? "true" : ""), new("view", AsList ? "list" : ""),
    ];
}

/// <summary>媒体库页面。Immutable.</summary>
internal sealed record BrowseView(
    IReadOnlyList<OrgUnit> Units, OrgUnit Unit, IReadOnlyList<FolderRow> Folders, BrowseFilter Filter, Pager Pager,
    IReadOnlyList<Tile> Tiles, long UsedBytes, long UnitBytes)
{
    public FolderRow? Folder => Folders.FirstOrDefault(f => f.Id == Filter.Folder);

    public string UrlOf(int? folder) => folder is null ? $"/admin/media?unit={Unit.Id}" : $"/admin/media?unit={Unit.Id}&folder={folder}";

    public string UrlAs(bool list) => new Pager("/admin/media", 1, 1, 0, (Filter with { AsList = list }).Query(Unit.Id)).Here;
}

/// <summary>文件夹树的一行。Immutable.</summary>
internal sealed record FolderRow(int Id, int? ParentId, string Name, int Depth)
{
    /// <summary>For a choice in a list, where depth can only be shown by characters.</summary>
    public string Indented => string.Concat(Enumerable.Repeat("　", Depth)) + Name;

    public static IEnumerable<int> Below(IReadOnlyList<FolderRow> tree, int id) =>
        tree.Where(f => f.ParentId == id).SelectMany(f => Below(tree, f.Id)).Prepend(id);
}

/// <summary>一个素材。Immutable.</summary>
/// <param name="Thumbnail">Null for what has no picture.</param>
/// <param name="Lack">What is still to be done, or null.</param>
/// <param name="Uses">Texts that hold it.</param>
/// <param name="Outdated">Some text holds an older revision.</param>
internal sealed record Tile(
    int Id, string Name, string Kind, string Size, string Measures, string? Thumbnail, string? Lack, int Uses, bool Outdated, DateTime UploadedAtUtc, string Caption, string Tags);
