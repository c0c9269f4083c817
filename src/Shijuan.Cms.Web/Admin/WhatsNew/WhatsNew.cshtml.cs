using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>新功能。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class WhatsNewModel : PageModel
{
    public void OnGet() => SeenFeatures.MarkSeen(HttpContext);
}
