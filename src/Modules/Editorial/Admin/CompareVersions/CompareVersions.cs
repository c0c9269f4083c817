using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Editorial;

/// <summary>版本对比：any two versions of one item, field by field and file by file.</summary>
internal sealed class CompareVersions(CmsDbContext db, ContentDoor door, ChannelTree channels, VersionMarks marks) : IUseCase
{
    /// <summary>Null when the person may not know of the item or a version does not exist.</summary>
    public async Task<VersionsView?> FindAsync(Actor actor, int itemId, int left, int right, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } opened
            || await VersionAsync(itemId, left, cancel) is not { } a || await VersionAsync(itemId, right, cancel) is not { } b)
        {
            return null;
        }

        var versions = await db.ContentVersions.Where(v => v.ItemId == itemId).OrderByDescending(v => v.Number).Select(v => new { v.Id, v.Number }).ToListAsync(cancel);
        var marked = await marks.OfAsync(itemId, cancel);
        var fields = DraftFieldNames.Compare(
            DraftFields.From(a), DraftFields.From(b), (b.Detail ?? a.Detail)?.Fields ?? [], await channels.LoadAsync(cancel));
        return new VersionsView(
            itemId, ContentTexts.TitleOf(b.Title), opened.Revision, left, right, versions.ConvertAll(v => v.Number),
            versions.ToDictionary(v => v.Number, v => marked.GetValueOrDefault(v.Id)?.Name ?? ""),
            new FieldPairsView(LabelOf(a), LabelOf(b), [.. fields, new FieldPair("附件和插图", FilesOf(a), FilesOf(b))]),
            actor.MayWriteContentOf(opened.UnitId) && opened.State is (ContentState.Draft or ContentState.Published or ContentState.Withdrawn));
    }

    public Task<ContentVersion?> VersionAsync(int itemId, int number, CancellationToken cancel) =>
        db.ContentVersions.AsNoTracking()
            .Include(v => v.Detail).Include(v => v.Attachments).AsSplitQuery()
            .SingleOrDefaultAsync(v => v.ItemId == itemId && v.Number == number, cancel);

    private static string LabelOf(ContentVersion version) =>
        $"第 {version.Number} 版{(version.FrozenAtUtc is { } at ? $"（{ContentTexts.Minute(at)} 送审）" : "（草稿）")}";

    /// <summary>By name and content: a file that was exchanged under the same name differs.</summary>
    private static string FilesOf(ContentVersion version) =>
        string.Join('\n', version.Attachments.OrderBy(a => a.Kind).ThenBy(a => a.Order).Select(a => $"{a.FileName}（{ContentTexts.Size(a.Size)}，{a.Sha256[..8]}）"));
}

/// <summary>版本对比页。Immutable.</summary>
internal sealed record VersionsView(
    int ItemId, string Title, int Revision, int Left, int Right, IReadOnlyList<int> Numbers, IReadOnlyDictionary<int, string> Names, FieldPairsView Pairs, bool MayRestore);

/// <summary>逐项对比表。Immutable.</summary>
internal sealed record FieldPairsView(string LeftLabel, string RightLabel, IReadOnlyList<FieldPair> Fields);
