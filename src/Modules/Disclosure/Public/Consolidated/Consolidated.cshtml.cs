using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>修改后的全文。</summary>
internal sealed class ConsolidatedModel(Consolidated consolidated) : PageModel
{
    public ConsolidatedView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int itemId, CancellationToken cancel)
    {
        var typed = Request.Query["on"].ToString().Trim();
        if (await consolidated.ShowAsync(itemId, typed.Length > 20 ? typed[..20] : typed, cancel) is not ConsolidatedOutcome.Found found)
        {
            return NotFound();
        }

        View = found.View;
        this.SetMeta(new PageMeta.Plain($"{View.Title}（修改后的全文）", Consolidated.UrlOf(itemId), [new Crumb("行政规范性文件库", DocumentLibrary.Address), new Crumb(View.Title, View.Url)]));
        // It changes with the day: not for the page cache.
        Response.Headers.CacheControl = "no-cache";
        Response.StatusCode = View.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
