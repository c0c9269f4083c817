using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>GET 年度报告的 DOCX 和 PDF：what is public now, made from the same source as the page. What is not public answers 404.</summary>
internal static class ReportFiles
{
    public static string Docx(int itemId) => FormattableString.Invariant($"{ReportList.Address}/{itemId}.docx");

    public static string Pdf(int itemId) => FormattableString.Invariant($"{ReportList.Address}/{itemId}.pdf");

    public static void Map(IEndpointRouteBuilder routes)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/zfxxgk/reports/{itemId:int}.docx", methods, (int itemId, PublicReports reports, HttpContext http, CancellationToken cancel) =>
            AnswerAsync(itemId, PaperFormat.Text, reports, http, cancel));
        routes.MapMethods("/zfxxgk/reports/{itemId:int}.pdf", methods, (int itemId, PublicReports reports, HttpContext http, CancellationToken cancel) =>
            AnswerAsync(itemId, PaperFormat.Page, reports, http, cancel));
    }

    private static async Task<IResult> AnswerAsync(int itemId, PaperFormat format, PublicReports reports, HttpContext http, CancellationToken cancel) =>
        FileAnswer.Of(http, await reports.GetAsync(itemId, format, cancel));
}
