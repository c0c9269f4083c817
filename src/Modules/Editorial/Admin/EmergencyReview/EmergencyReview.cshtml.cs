using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>特急发布与补审。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class EmergencyReviewModel(CurrentActor current, EmergencyReview emergency) : PageModel
{
    public EmergencyView View { get; private set; } = null!;

    /// <summary>The release that was answered, so that the message stands with it.</summary>
    public int? Answered { get; private set; }

    public string? Message { get; private set; }

    public string? Verdict { get; private set; }

    public string? Opinion { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => View = await emergency.ShowAsync(await current.GetAsync(cancel), cancel);

    public async Task<IActionResult> OnPostRatifyAsync([FromForm] int release, [FromForm] string? verdict, [FromForm] string? opinion, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        DraftOutcome outcome = verdict is "Pass" or "Return"
            ? await emergency.RatifyAsync(actor, release, Enum.Parse<Verdict>(verdict), opinion, cancel)
            : new DraftOutcome.Invalid([new FieldError("Verdict", "请选择同意或不同意。")]);
        switch (outcome)
        {
            case DraftOutcome.NotFound:
                return NotFound();
            case DraftOutcome.Done:
                TempData["Toast"] = "已记录补审意见。";
                return Redirect("/admin/review/emergency");
            default:
                (Answered, Message, Verdict, Opinion) = (release, OutcomeTexts.Of(outcome), verdict, opinion);
                View = await emergency.ShowAsync(actor, cancel);
                var page = Page();
                page.StatusCode = outcome switch
                {
                    DraftOutcome.Invalid => StatusCodes.Status422UnprocessableEntity,
                    DraftOutcome.Forbidden => StatusCodes.Status403Forbidden,
                    _ => StatusCodes.Status409Conflict,
                };
                return page;
        }
    }
}
