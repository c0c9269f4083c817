using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Papers;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告的文件：the DOCX and the PDF of a report, only while it is public, made once for each publication.</summary>
internal sealed class PublicReports(CmsDbContext db, MadeFiles files) : IUseCase
{
    /// <summary>Null when no such report is public, or the server cannot make this format.</summary>
    public async Task<MadeFile?> GetAsync(int itemId, PaperFormat format, CancellationToken cancel)
    {
        var live = await db.Publications.AsNoTracking()
            .Where(p => p.ItemId == itemId && p.ClosedAtUtc == null)
            .Include(p => p.Version).ThenInclude(v => v.Detail)
            .SingleOrDefaultAsync(cancel);
        if (live?.Version.Detail is not FormDetail { FormKey: AnnualReport.Key } report)
        {
            return null;
        }

        var bytes = await files.GetAsync(live.Id, PaperFile.ExtensionOf(format), () => Make(live, report, format), cancel);
        return bytes is null ? null : PaperFile.Of(live, format, bytes);
    }

    private static byte[]? Make(Publication live, FormDetail report, PaperFormat format)
    {
        var version = live.Version;
        var paper = ReportPaper.Of(version.Title, version.BodyText, report, live.PublisherName, version.FormedOn ?? ChinaTime.DateOf(live.PublishedAtUtc));
        return format == PaperFormat.Text ? ReportDocx.Write(paper) : ReportPdf.Write(paper);
    }
}
