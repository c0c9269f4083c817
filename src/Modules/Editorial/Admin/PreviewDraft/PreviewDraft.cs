using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>预览：a version as citizens would see it, complete or not; for its writer also what is being typed.</summary>
internal sealed class PreviewDraft(
    ContentDoor door, OldTexts versions, WorkingCopies copies, TypedVersion typedVersion, DraftChecks checks, BodyRenderer renderer, UnitTree units,
    ChannelTree channels) : IUseCase
{
    /// <param name="number">Null for the version being worked on, with the person's own unsaved typing.</param>
    /// <returns>Null when the person may not know of the item or there is no such version.</returns>
    public async Task<PreviewView?> FindAsync(Actor actor, int itemId, int? number, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } opened)
        {
            return null;
        }

        var item = await door.ReadAsync(opened, cancel);
        if (number is { } wanted && wanted != item.CurrentNumber)
        {
            return await versions.VersionAsync(itemId, wanted, cancel) is { } old ? await ViewAsync(actor, item, old, [], cancel) : null;
        }

        var typed = opened.State == ContentState.Draft ? await copies.FindAsync(actor, itemId, cancel) : null;
        if (typed is null)
        {
            return await ViewAsync(actor, item, item.Current, await FaultsAsync(item, null, [], cancel), cancel);
        }

        var fields = DraftFields.FromJson(typed.Fields);
        var (version, errors) = await typedVersion.OfAsync(item.Current, fields, cancel);
        var view = await ViewAsync(actor, item, version, await FaultsAsync(item, fields, errors, cancel), cancel);
        return view with { TypedAtUtc = typed.SavedAtUtc };
    }

    /// <summary>The article of a version, for whoever has been let in by other means.</summary>
    /// <param name="publisherName">发布机构 of a text of the past; null for the unit as it is called now.</param>
    public async Task<PreviewArticle> ArticleAsync(
        ContentItem item, ContentVersion version, Func<string, string> fileUrl, CancellationToken cancel, string? publisherName = null) => new(
        ContentTexts.TitleOf(version.Title),
        version.Source,
        version.ResponsibleEditor,
        (await channels.LoadAsync(cancel)).PathTo(version.ChannelId).Select(c => c.Name).ToList(),
        MetaOf(item, version, publisherName ?? (await units.LoadAsync(cancel)).FullNameOf(item.UnitId)),
        await renderer.WithFilesAsync(version, fileUrl, cancel),
        PlayerView.Of(version.Attachments, a => fileUrl(a.Sha256)),
        version.Attachments.Where(a => a.Kind == AttachmentKind.File).OrderBy(a => a.Order)
            .Select(a => new AttachmentRow(a.Id, a.FileName, ContentTexts.Size(a.Size), fileUrl(a.Sha256))).ToList());

    private async Task<PreviewView> ViewAsync(Actor actor, ContentItem item, ContentVersion version, IReadOnlyList<string> faults, CancellationToken cancel) => new(
        item.Id, item.State == ContentState.Draft && actor.MayWriteContentOf(item.UnitId), version.Number,
        await ArticleAsync(item, version, sha => FileUrls.Draft(item.Id, sha), cancel), faults);

    /// <summary>A draft that could not be published is shown all the same, and says why it could not.</summary>
    private async Task<IReadOnlyList<string>> FaultsAsync(ContentItem item, DraftFields? typed, IReadOnlyList<FieldError> errors, CancellationToken cancel)
    {
        if (item.State != ContentState.Draft)
        {
            return [];
        }

        var judgement = await checks.CheckAsync(item, typed, GateStage.Text, cancel);
        return [.. errors.Select(e => e.Message), .. judgement.Findings.Where(f => f.Severity == Severity.Blocking).Select(f => f.Message)];
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
/// <param name="Faults">Why this draft cannot be published as it stands; empty when it can or when it is no draft.</param>
internal sealed record PreviewView(int ItemId, bool MayEdit, int VersionNumber, PreviewArticle Article, IReadOnlyList<string> Faults)
{
    /// <summary>When the unsaved typing that is shown was kept; null when what is saved is shown.</summary>
    public DateTime? TypedAtUtc { get; init; }
}

/// <summary>市民将看到的文章。Immutable.</summary>
internal sealed record PreviewArticle(
    string Title, string Source, string ResponsibleEditor, IReadOnlyList<string> ChannelPath,
    IReadOnlyList<(string Label, string Value)> Meta, RenderedText Body, IReadOnlyList<PlayerView> Players, IReadOnlyList<AttachmentRow> Files);
