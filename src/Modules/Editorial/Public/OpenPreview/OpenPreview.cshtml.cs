using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Previews;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>外部预览页：no account, no navigation, no trace in any cache or index.</summary>
[EnableRateLimiting(PreviewAnswerLimit.Policy)]
internal sealed class OpenPreviewModel(OpenPreview preview) : PageModel
{
    public OpenedPreview View { get; private set; } = null!;

    public bool Elder { get; private set; }

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    public FactCheckVerdict? Verdict { get; private set; }

    public string UnitName { get; private set; } = "";

    public string Note { get; private set; } = "";

    public string? ErrorOf(string field) => Errors.FirstOrDefault(e => e.Field == field)?.Message;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => PreviewHeaders.Apply(Response);

    public async Task<IActionResult> OnGetAsync(string token, [FromQuery(Name = "view")] string? view, CancellationToken cancel)
    {
        Elder = view == SiteFrame.ElderValue;
        return await ShowAsync(token, count: !HttpMethods.IsHead(Request.Method), cancel);
    }

    public async Task<IActionResult> OnPostAsync(
        string token, [FromForm] FactCheckVerdict? verdict, [FromForm] string? unitName, [FromForm] string? note, CancellationToken cancel)
    {
        (Verdict, UnitName, Note) = (verdict, unitName ?? "", (note ?? "").ReplaceLineEndings("\n"));
        switch (await preview.AnswerAsync(token, Verdict, UnitName, Note, cancel))
        {
            case FactCheckOutcome.Kept:
                return Redirect($"/preview/{token}#answer");
            case FactCheckOutcome.Invalid invalid:
                Errors = invalid.Errors;
                var shown = await ShowAsync(token, count: false, cancel);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return shown;
            case FactCheckOutcome.AlreadyAnswered:
                var again = await ShowAsync(token, count: false, cancel);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return again;
            default:
                return await ShowAsync(token, count: false, cancel);
        }
    }

    private async Task<IActionResult> ShowAsync(string token, bool count, CancellationToken cancel)
    {
        View = await preview.OpenAsync(token, count, cancel);
        if (View is OpenedPreview.Unknown)
        {
            return NotFound();
        }

        if (View is OpenedPreview.Ended)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }

        return Page();
    }
}
