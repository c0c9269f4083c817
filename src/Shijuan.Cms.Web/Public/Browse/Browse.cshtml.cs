using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>Every address that no page claims: a column, an article, the disclosure section of a unit, a tombstone, or nothing.</summary>
internal sealed class BrowseModel(Browse browse, IOldAddresses oldAddresses) : PageModel
{
    public object View { get; private set; } = null!;

    /// <summary>Keys of parts are short and plain; anything else names none.</summary>
    private static string NodeOf(HttpRequest request) => request.Query[OwnPageRequest.NodeQuery].ToString() is { Length: > 0 and <= 60 } node ? node : "";

    public async Task<IActionResult> OnGetAsync(string? path, CancellationToken cancel)
    {
        if (Pager.Read(Request) is not { } page)
        {
            return NotFound();
        }

        var outcome = await browse.FindAsync(path ?? "", new OwnPageRequest(page, NodeOf(Request)), cancel);
        if (outcome is not BrowseOutcome.Found && await oldAddresses.FindAsync((path ?? "") + Uri.UnescapeDataString(Request.QueryString.Value ?? ""), cancel) is { } now)
        {
            return new RedirectResult(now, permanent: true);
        }

        switch (outcome)
        {
            case BrowseOutcome.Found found:
                View = found.View;
                this.SetMeta(found.Meta);
                HttpContext.CacheUnder(found.Tags);
                Response.Headers.CacheControl = "no-cache";
                return Page();
            case BrowseOutcome.Gone gone:
                View = gone.View;
                this.SetMeta(new PageMeta.Plain("内容已撤回", "/" + path, []));
                Response.StatusCode = StatusCodes.Status410Gone;
                Response.Headers.CacheControl = "no-store";
                return Page();
            case BrowseOutcome.Moved moved:
                // Permanent, and yet asked for again: what the target becomes one day decides anew.
                Response.Headers.CacheControl = "no-cache";
                return new RedirectResult(moved.Url, permanent: true);
            default:
                return NotFound();
        }
    }
}
