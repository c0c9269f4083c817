using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>标准目录的下载：the columns in which it is imported, so that a download can be edited and imported again.</summary>
internal static class StandardsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/zfxxgk/standards.csv", GetAsync);

    private static async Task GetAsync(HttpContext http, StandardsBook book, CancellationToken cancel)
    {
        var rows = await book.RowsAsync(cancel);
        if (rows.Count == 0)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.Headers.CacheControl = "no-cache";
        await using var file = CsvFile.Begin(http.Response, "standards.csv", "基层政务公开标准目录.csv");
        await file.WriteAsync(CsvText.Row([.. CatalogueReader.Headings]));
        foreach (var r in rows)
        {
            await file.WriteAsync(CsvText.Row(r.Field, r.Level1, r.Level2, r.Elements, r.Basis, r.Limit, r.Bodies, r.Channels, r.Audience, r.Mode, r.Levels));
        }
    }
}
