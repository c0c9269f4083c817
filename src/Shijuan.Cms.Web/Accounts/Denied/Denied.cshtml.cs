using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Shijuan.Cms.Web;

internal sealed class DeniedModel : PageModel
{
    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
