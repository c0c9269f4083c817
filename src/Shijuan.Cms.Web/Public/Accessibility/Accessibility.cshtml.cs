using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Settings;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>无障碍说明。</summary>
internal sealed class AccessibilityModel : PageModel
{
    public SiteFacts Facts => SiteFrame.Of(HttpContext).Facts;

    public void OnGet()
    {
        this.SetMeta(new PageMeta.Plain("无障碍说明", "/accessibility", []));
        Response.Headers.CacheControl = "no-cache";
        HttpContext.CacheUnder();
    }
}
