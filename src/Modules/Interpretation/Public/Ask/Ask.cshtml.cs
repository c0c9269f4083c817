using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>问“我没看懂的”。Works without JavaScript; nothing about the person is asked or kept.</summary>
[EnableRateLimiting(AskLimit.Policy)]
internal sealed class AskModel(AskQuestion ask) : PageModel
{
    public AskedDocument Document { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public bool IsStored { get; private set; }

    public async Task<IActionResult> OnGetAsync(int itemId, [FromQuery] bool done, CancellationToken cancel)
    {
        IsStored = done;
        return await ShowAsync(itemId, cancel);
    }

    public async Task<IActionResult> OnPostAsync(int itemId, [FromForm] string? text, CancellationToken cancel)
    {
        if (await ShowAsync(itemId, cancel) is NotFoundResult missing)
        {
            return missing;
        }

        Text = text ?? "";
        if (await ask.AskAsync(Document, text, cancel) is { } fault)
        {
            ModelState.Clear();
            ModelState.AddModelError("Text", fault);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return Redirect(FormattableString.Invariant($"/policy/ask/{itemId}?done=true"));
    }

    private async Task<IActionResult> ShowAsync(int itemId, CancellationToken cancel)
    {
        if (await ask.FindAsync(itemId, cancel) is not { } document)
        {
            return NotFound();
        }

        Document = document;
        Response.Headers.CacheControl = "no-cache, no-store";
        this.SetMeta(new PageMeta.Plain("看不懂，问一问", FormattableString.Invariant($"/policy/ask/{itemId}"), [new Crumb(document.Title, document.Url)]));
        return Page();
    }
}
