using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>预览：a version as citizens would see it, complete or not.</summary>
internal sealed class PreviewDraft(
    CmsDbContext db, ContentDoor door, CompareVersions versions, BodyRenderer renderer, UnitTree units, ChannelTree channels) : IUseCase
{
    /// <param name="number">Null for the version being worked on.</param>
    /// <returns>Null when the person may not know of the item or there is no such version.</returns>
    public async Task<PreviewView?> FindAsync(Actor actor, int itemId, int? number, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } opened)
        {
            return null;
        }

        var item = await db.ContentItems.AsNoTracking().SingleAsync(i => i.Id == itemId, cancel);
        if (await versions.VersionAsync(itemId, number ?? item.CurrentNumber, cancel) is not { } version)
        {
            return null;
        }

        return new PreviewView(
            itemId,
            opened.State == ContentState.Draft && actor.MayWriteContentOf(opened.UnitId),
            version.Number,
            ContentTexts.TitleOf(version.Title),
            version.Source,
            version.ResponsibleEditor,
            (await channels.LoadAsync(cancel)).PathTo(version.ChannelId).Select(c => c.Name).ToList(),
            MetaOf(item, version, (await units.LoadAsync(cancel)).FullNameOf(item.UnitId)),
            await renderer.PreviewAsync(version, cancel),
            PlayerView.Of(version.Attachments, a => FileUrls.Draft(itemId, a.Sha256)),
            version.Attachments.Where(a => a.Kind == AttachmentKind.File).OrderBy(a => a.Order)
                .Select(a => new AttachmentRow(a.Id, a.FileName, ContentTexts.Size(a.Size), FileUrls.Draft(itemId, a.Sha256))).ToList());
    }

    private static List<(string Label, string Value)> MetaOf(ContentItem item, ContentVersion version, string unitName)
    {
        var meta = new List<(string Label, string? Value)> { ("索引号", item.IndexNumber), ("发布机构", unitName) };
        meta.AddRange((version.Detail?.Fields ?? []).Select(f => (f.Label, version.Detail!.Read(f.Name))));
        meta.Add(("成文日期", version.FormedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        meta.Add(("主题分类", version.Topic));
        meta.Add(("体裁", version.Genre));
        return meta.Where(m => !string.IsNullOrEmpty(m.Value)).Select(m => (m.Label, m.Value!)).ToList();
    }
}

/// <summary>预览页。Immutable.</summary>
internal sealed record PreviewView(
    int ItemId, bool MayEdit, int VersionNumber, string Title, string Source, string ResponsibleEditor, IReadOnlyList<string> ChannelPath,
    IReadOnlyList<(string Label, string Value)> Meta, RenderedText Body, IReadOnlyList<PlayerView> Players, IReadOnlyList<AttachmentRow> Files);
