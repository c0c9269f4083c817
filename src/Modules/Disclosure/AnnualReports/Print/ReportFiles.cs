using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告的下载：DOCX and PDF of what is public now, made from the same source as the page. What is not public answers 404.</summary>
internal static class ReportFiles
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static string Docx(int itemId) => $"{ReportList.Address}/{itemId}.docx";

    public static string Pdf(int itemId) => $"{ReportList.Address}/{itemId}.pdf";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/zfxxgk/reports/{itemId:int}.docx", [HttpMethods.Get, HttpMethods.Head], (int itemId, CmsDbContext db, HttpContext http, CancellationToken cancel) =>
            AnswerAsync(itemId, db, http, ReportDocx.Write, WordType, "docx", cancel));
        routes.MapMethods("/zfxxgk/reports/{itemId:int}.pdf", [HttpMethods.Get, HttpMethods.Head], (int itemId, CmsDbContext db, HttpContext http, CancellationToken cancel) =>
            AnswerAsync(itemId, db, http, ReportPdf.Write, "application/pdf", "pdf", cancel));
    }

    private static async Task<IResult> AnswerAsync(
        int itemId, CmsDbContext db, HttpContext http, Func<ReportPaper, byte[]?> write, string type, string extension, CancellationToken cancel)
    {
        var found = await (
            from p in db.Publications.AsNoTracking()
            where p.ItemId == itemId && p.ClosedAtUtc == null
            join d in db.Set<FormDetail>().AsNoTracking() on p.VersionId equals d.VersionId
            where d.FormKey == AnnualReport.Key
            select new { p.Version.Title, p.Version.BodyText, p.Version.Fingerprint, p.Version.FormedOn, p.PublisherName, p.PublishedAtUtc, Detail = d }).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            http.Response.Headers.CacheControl = "no-store";
            return Results.NotFound();
        }

        if (write(ReportPaper.Of(found.Title, found.BodyText, found.Detail, found.PublisherName, found.FormedOn ?? ChinaTime.DateOf(found.PublishedAtUtc))) is not { } bytes)
        {
            // No Chinese font on this server: the DOCX is there.
            http.Response.Headers.CacheControl = "no-store";
            return Results.Text("服务器上没有中文字体，暂时不能生成 PDF，请下载 DOCX。", "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        http.Response.Headers.CacheControl = "no-cache";
        http.CacheUnder(CacheTags.Item(itemId));
        return Results.File(bytes, type, $"{found.Title}.{extension}", entityTag: new EntityTagHeaderValue($"\"{found.Fingerprint[..16]}-{extension}\""));
    }
}
