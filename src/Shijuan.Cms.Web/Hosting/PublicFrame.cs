using System.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>Loads what head and foot need before the page runs. Without the facts of the site there is no public page.</summary>
internal sealed class PublicFrame(
    CmsDbContext db, SiteSnapshot snapshot, IEnumerable<IPageFurniture> furniture, CmsOptions options, TimeProvider time)
    : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            if (await LoadAsync(http) is not { } frame)
            {
                context.Result = NotSetUp(http);
                return;
            }

            frame.KeepIn(http);
        }
        catch (DbException) when (IsProblemPage(http))
        {
            // The database is the trouble: an error page that asks it again would end in nothing at all.
            context.Result = Line("网站暂时无法访问，请稍后再试。", http.Response.StatusCode);
            return;
        }

        await next();
    }

    private async Task<SiteFrame?> LoadAsync(HttpContext http)
    {
        var site = await snapshot.GetAsync(db, http.RequestAborted);
        if (site.Facts is not { } facts || string.IsNullOrWhiteSpace(facts.SiteName) || string.IsNullOrWhiteSpace(facts.Domain) || string.IsNullOrWhiteSpace(facts.SiteIdCode))
        {
            return null;
        }

        var navigation = site.Channels.Roots
            .Where(c => c.ShowInNavigation && site.HasContent(c))
            .Select(c => new Crumb(c.Name, "/" + c.Path));
        return new SiteFrame(
            facts, [.. navigation], [.. furniture.OrderBy(f => f.Order)], $"{http.Request.Scheme}://{http.Request.Host}", ElderView.IsOn(http.Request),
            site.Mode.Grey?.Covers(time.GetUtcNow().UtcDateTime) ?? false);
    }

    private IActionResult NotSetUp(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return IsProblemPage(http) || options.Role == "public"
            ? Line("网站尚未完成初始设置。", IsProblemPage(http) ? http.Response.StatusCode : StatusCodes.Status503ServiceUnavailable)
            : new RedirectResult("/setup");
    }

    private static bool IsProblemPage(HttpContext http) => http.Request.Path.IsBelow("/error");

    private static ContentResult Line(string text, int status) =>
        new() { Content = text, ContentType = "text/plain; charset=utf-8", StatusCode = status };
}
