using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>文件下载：the DOCX and the PDF of a document, only while it is public.</summary>
internal sealed class PublicPapers(CmsDbContext db, PaperStore store) : IUseCase
{
    // Goes up when the layout changes, so that browsers fetch the file again.
    private const string Layout = "1";

    /// <summary>Null when no such document is public, or the server cannot make this format.</summary>
    public async Task<PaperFile?> GetAsync(int itemId, PaperFormat format, CancellationToken cancel)
    {
        var live = await db.Publications.AsNoTracking()
            .Where(p => p.ItemId == itemId && p.ClosedAtUtc == null)
            .Include(p => p.Version).ThenInclude(v => v.Detail)
            .Include(p => p.Version).ThenInclude(v => v.Attachments)
            .AsSplitQuery()
            .SingleOrDefaultAsync(cancel);
        if (live?.Version.Detail is not NormativeDocument document)
        {
            return null;
        }

        var bytes = await store.GetAsync(live.Id, format, () => Make(PaperMaker.Of(live.Version, document, live.PublisherName), format), cancel);
        return bytes is null ? null : new PaperFile(bytes, NameOf(live.Version, format), $"\"{live.Version.Fingerprint}-{live.Id}-{Layout}\"");
    }

    private static byte[]? Make(Paper paper, PaperFormat format) => format == PaperFormat.Text ? PaperDocx.Write(paper) : PaperPdf.Write(paper);

    /// <summary>The title without what file systems refuse.</summary>
    internal static string NameOf(ContentVersion version, PaperFormat format)
    {
        var name = string.Concat(version.Title.Where(c => !char.IsControl(c) && !"\\/:*?\"<>|".Contains(c, StringComparison.Ordinal))).Trim(' ', '.');
        name = name.Length > 80 ? name[..(char.IsHighSurrogate(name[79]) ? 79 : 80)] : name;
        return (name.Length > 0 ? name : "文件") + (format == PaperFormat.Text ? ".docx" : ".pdf");
    }
}

/// <summary>可以下载的文件。Immutable.</summary>
/// <param name="Tag">Entity tag, weak: the same words need not be the same bytes after a restart.</param>
internal sealed record PaperFile(byte[] Bytes, string Name, string Tag);
