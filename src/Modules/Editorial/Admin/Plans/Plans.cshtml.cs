using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>定时与到期；复核在这里登记。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class PlansModel(CurrentActor current, Plans plans, PlannedDates dates, ContentDoor door) : PageModel
{
    public PlansView View { get; private set; } = null!;

    /// <summary>The row whose form was refused.</summary>
    public int? RefusedItem { get; private set; }

    public string? Message { get; private set; }

    public string? Typed { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => View = await plans.ShowAsync(await current.GetAsync(cancel), cancel);

    public async Task<IActionResult> OnPostReviewedAsync([FromForm] int itemId, [FromForm] string? nextReviewBy, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await door.OpenAsync(actor, itemId, cancel) is null)
        {
            return NotFound();
        }

        var outcome = await dates.ConfirmReviewedAsync(actor, itemId, DayText.Read(nextReviewBy), cancel);
        if (outcome is DraftOutcome.Done)
        {
            TempData["Toast"] = $"已登记复核，下次复核 {nextReviewBy}。";
            return Redirect("/admin/plans");
        }

        View = await plans.ShowAsync(actor, cancel);
        (RefusedItem, Message, Typed) = (itemId, OutcomeTexts.Of(outcome), nextReviewBy);
        Response.StatusCode = outcome switch
        {
            DraftOutcome.Invalid => StatusCodes.Status422UnprocessableEntity,
            DraftOutcome.Forbidden => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status409Conflict,
        };
        return Page();
    }
}
