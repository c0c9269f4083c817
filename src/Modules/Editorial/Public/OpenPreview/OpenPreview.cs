using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Previews;

namespace Shijuan.Cms.Editorial;

/// <summary>凭链接预览：one version and its files, for whoever holds the token, as long as the link lives.</summary>
internal sealed class OpenPreview(CmsDbContext db, PreviewLinks links, FactChecks checks, OldTexts versions, PreviewDraft preview, FileStore store) : IUseCase
{
    public async Task<OpenedPreview> OpenAsync(string token, bool count, CancellationToken cancel)
    {
        switch (await links.OpenAsync(token, cancel))
        {
            case PreviewAccess.Open { Link: var link }:
                if (count)
                {
                    await links.CountAsync(link, cancel);
                }

                var item = await db.ContentItems.AsNoTracking().SingleAsync(i => i.Id == link.ItemId, cancel);
                var version = (await versions.VersionAsync(link.ItemId, link.VersionNumber, cancel))!;
                var article = await preview.ArticleAsync(item, version, sha => $"/preview/{token}/files/{sha}", cancel);
                return new OpenedPreview.Shown(token, link.VersionNumber, link.ExpiresAtUtc, version.FrozenAtUtc is null, article, await checks.FindAsync(link.Id, cancel));
            case PreviewAccess.Ended:
                return new OpenedPreview.Ended();
            default:
                return new OpenedPreview.Unknown();
        }
    }

    public Task<FactCheckOutcome> AnswerAsync(string token, FactCheckVerdict? verdict, string unitName, string note, CancellationToken cancel) =>
        checks.AnswerAsync(token, verdict, unitName, note, cancel);

    /// <summary>A file of exactly the version that the link shows.</summary>
    public async Task<ServedFile?> FileAsync(string token, string sha256, CancellationToken cancel)
    {
        if (await links.OpenAsync(token, cancel) is not PreviewAccess.Open { Link: var link })
        {
            return null;
        }

        var file = await db.Attachments.AsNoTracking()
            .Where(a => a.VersionId == link.VersionId && a.Sha256 == sha256)
            .Select(a => new { a.Kind, a.FileName, a.MediaType })
            .FirstOrDefaultAsync(cancel);
        return file is not null && store.OpenRead(sha256) is { } bytes
            ? new ServedFile(bytes, file.FileName, file.MediaType, file.Kind == AttachmentKind.Image)
            : null;
    }
}

/// <summary>打开预览链接的结果：closed set. Immutable.</summary>
internal abstract record OpenedPreview
{
    private OpenedPreview() { }

    /// <param name="MayChange">The text is still being written: what is confirmed now may change.</param>
    public sealed record Shown(string Token, int VersionNumber, DateTime ExpiresAtUtc, bool MayChange, PreviewArticle Article, FactCheckAnswer? Answer) : OpenedPreview;

    public sealed record Ended : OpenedPreview;

    public sealed record Unknown : OpenedPreview;
}
