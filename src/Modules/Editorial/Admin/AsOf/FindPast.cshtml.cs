using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>某时刻市民看到什么：按网址查。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class FindPastModel(CurrentActor current, FindPast past, TimeProvider time) : PageModel
{
    public string Address { get; private set; } = "";

    public string At { get; private set; } = "";

    public string Latest { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? address, string? at, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        Latest = MinuteText.Of(now);
        Address = address?.Trim() ?? "";
        At = at ?? Latest;
        if (!Request.Query.ContainsKey("address"))
        {
            return Page();
        }

        if (ShowAsOf.Read(at, now).Fault is { } fault)
        {
            ModelState.AddModelError("at", fault);
        }

        var found = await past.FindAsync(await current.GetAsync(cancel), Address, cancel);
        if (found is null)
        {
            ModelState.AddModelError("address", "没有找到。请填文章页的网址，如“/zwgk/tzgg/2025/123.html”；首页和栏目页查不到，别的单位的稿件也查不到。");
        }

        if (ModelState.IsValid)
        {
            return Redirect($"/admin/content/{found}/as-of?at={Uri.EscapeDataString(At)}");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
