using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Papers;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>文件下载：the DOCX and the PDF of a document, only while it is public.</summary>
internal sealed class PublicPapers(CmsDbContext db, MadeFiles files) : IUseCase
{
    /// <summary>Null when no such document is public, or the server cannot make this format.</summary>
    public async Task<MadeFile?> GetAsync(int itemId, PaperFormat format, CancellationToken cancel)
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

        var bytes = await files.GetAsync(live.Id, PaperFile.ExtensionOf(format), () => Make(PaperMaker.Of(live.Version, document, live.PublisherName), format), cancel);
        return bytes is null ? null : PaperFile.Of(live, format, bytes);
    }

    private static byte[]? Make(Paper paper, PaperFormat format) => format == PaperFormat.Text ? PaperDocx.Write(paper) : PaperPdf.Write(paper);
}
