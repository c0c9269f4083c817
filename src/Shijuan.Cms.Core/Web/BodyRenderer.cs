using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Core.Web;

/// <summary>正文呈现：turns stored addresses into those of the public site or of the admin preview.</summary>
public sealed class BodyRenderer(CmsDbContext db, IEnumerable<IBodyAnchors> anchors)
{
    /// <summary>For citizens: links lead to open publications only; images to the item's public files.</summary>
    public Task<RenderedText> PublicAsync(ContentVersion version, CancellationToken cancel) =>
        RenderAsync(version, sha => FileUrls.Public(version.ItemId, sha, NameOf(version, sha)), cancel);

    /// <summary>For editors and reviewers: the same, with files of the draft behind sign-in.</summary>
    public Task<RenderedText> PreviewAsync(ContentVersion version, CancellationToken cancel) =>
        RenderAsync(version, sha => FileUrls.Draft(version.ItemId, sha), cancel);

    /// <summary>For a text that belongs to no item yet: links inside the site stay words.</summary>
    public static RenderedText Unfiled(string sanitisedHtml, Func<string, string?> fileUrl) =>
        new(RichTextRenderer.Render(sanitisedHtml, _ => null, fileUrl));
    /// <summary>For a preview that is let in by other means: files at addresses of its own.</summary>
    public Task<RenderedText> WithFilesAsync(ContentVersion version, Func<string, string> fileUrl, CancellationToken cancel) =>
        RenderAsync(version, fileUrl, cancel);

    private async Task<RenderedText> RenderAsync(ContentVersion version, Func<string, string?> fileUrl, CancellationToken cancel)
    {
        var ids = RichTextReader.Links(version.BodyHtml).Select(l => InternalLink.ItemIdOf(l.Href)).OfType<int>().Distinct().ToList();
        var paths = ids.Count == 0
            ? []
            : await db.Publications.AsNoTracking()
                .Where(p => ids.Contains(p.ItemId) && p.ClosedAtUtc == null)
                .ToDictionaryAsync(p => p.ItemId, p => "/" + p.Path, cancel);
        return new RenderedText(RichTextRenderer.Render(
            version.BodyHtml, id => paths.GetValueOrDefault(id), sha => version.Attachments.Any(a => a.Sha256 == sha) ? fileUrl(sha) : null,
            anchors.Select(a => a.For(version)).FirstOrDefault(a => a.Count > 0)));
    }

    private static string NameOf(ContentVersion version, string sha) =>
        version.Attachments.FirstOrDefault(a => a.Sha256 == sha)?.FileName ?? "file";
}
