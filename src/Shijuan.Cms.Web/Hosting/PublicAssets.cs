using Microsoft.AspNetCore.StaticFiles;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>样式与脚本：served from memory and compressed like the pages; an address with a version is kept by the browser for a year.</summary>
internal static class PublicAssets
{
    private const string Tag = "assets";

    public static void UsePublicAssets(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Prepare });

    private static void Prepare(StaticFileResponseContext file)
    {
        var http = file.Context;
        if (http.Request.Path.IsBelow("/dist"))
        {
            http.CacheUnder(Tag);
            http.Response.Headers.CacheControl = http.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=600";
        }
    }
}
