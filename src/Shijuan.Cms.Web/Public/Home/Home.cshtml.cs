using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>首页。</summary>
internal sealed class HomeModel(Home home) : PageModel
{
    public HomeView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        View = await home.LoadAsync(cancel);
        var facts = SiteFrame.Of(HttpContext).Facts;
        this.SetMeta(new PageMeta.Column(
            "首页", "/", [],
            facts.Description.Length > 0 ? facts.Description : facts.SiteName + "门户网站",
            facts.Keywords.Length > 0 ? facts.Keywords : facts.SiteName,
            "首页"));
        Response.Headers.CacheControl = "no-cache";
        HttpContext.CacheUnder(CacheTags.Home);
    }
}
