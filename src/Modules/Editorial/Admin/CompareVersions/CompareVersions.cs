using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>对比旧文本：any two versions or saves of one item, field by field and file by file.</summary>
internal sealed class CompareVersions(CmsDbContext db, ContentDoor door, OldTexts texts, ContentTypes types, ChannelTree channels) : IUseCase
{
    /// <summary>Null when the person may not know of the item or a text does not exist.</summary>
    public async Task<VersionsView?> FindAsync(Actor actor, int itemId, TextRef left, TextRef right, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } opened
            || await texts.FindAsync(itemId, left, cancel) is not { } a || await texts.FindAsync(itemId, right, cancel) is not { } b)
        {
            return null;
        }

        var typeKey = await db.ContentItems.Where(i => i.Id == itemId).Select(i => i.TypeKey).SingleAsync(cancel);
        var fields = DraftFieldNames.Compare(
            a.Text.Fields, b.Text.Fields, types.Find(typeKey)?.NewDetail?.Invoke().Fields ?? [], await channels.LoadAsync(cancel));
        return new VersionsView(
            itemId, ContentTexts.TitleOf(b.Title), opened.Revision, left, right, await texts.ChoicesAsync(itemId, [left, right], cancel),
            new FieldPairsView(a.Label, b.Label, [.. fields, new FieldPair("附件和插图", FilesOf(a.Text), FilesOf(b.Text))]),
            actor.MayWriteContentOf(opened.UnitId) && opened.State is (ContentState.Draft or ContentState.Published or ContentState.Withdrawn));
    }

    /// <summary>By name and content: a file that was exchanged under the same name differs.</summary>
    private static string FilesOf(SavedText text) =>
        string.Join('\n', text.Files.Select(f => $"{f.FileName}（{ContentTexts.Size(f.Size)}，{f.Sha256[..8]}）"));
}

/// <summary>对比页。Immutable.</summary>
internal sealed record VersionsView(
    int ItemId, string Title, int Revision, TextRef Left, TextRef Right, IReadOnlyList<TextChoice> Choices, FieldPairsView Pairs, bool MayRestore);

/// <summary>逐项对比表。Immutable.</summary>
internal sealed record FieldPairsView(string LeftLabel, string RightLabel, IReadOnlyList<FieldPair> Fields);
