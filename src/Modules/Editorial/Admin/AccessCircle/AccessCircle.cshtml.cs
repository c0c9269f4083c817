using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>知悉范围。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class AccessCircleModel(CurrentActor current, AccessCircle circle) : PageModel
{
    public CircleView View { get; private set; } = null!;

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await ShowAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, [FromForm] int[] units, [FromForm] int[] people, [FromForm] string? reason, CancellationToken cancel)
    {
        var typed = new Circle(units, people);
        return await AnswerAsync(id, await circle.SetAsync(await current.GetAsync(cancel), id, typed, reason, cancel), "知悉范围已保存。", v => v.With(typed, reason), cancel);
    }

    public async Task<IActionResult> OnPostLiftAsync(int id, CancellationToken cancel) =>
        await AnswerAsync(id, await circle.LiftAsync(await current.GetAsync(cancel), id, cancel), "已解除限定，有权处理该单位稿件的人都能看到。", v => v, cancel);

    private async Task<IActionResult> AnswerAsync(int id, DraftOutcome outcome, string toast, Func<CircleView, CircleView> typed, CancellationToken cancel)
    {
        if (outcome is DraftOutcome.Done)
        {
            TempData["Toast"] = toast;
            return Redirect($"/admin/content/{id}/circle");
        }

        if (outcome is DraftOutcome.NotFound || !await ShowAsync(id, cancel))
        {
            return NotFound();
        }

        View = typed(View);
        Errors = outcome is DraftOutcome.Invalid invalid ? invalid.Errors : [new FieldError("", OutcomeTexts.Of(outcome))];
        foreach (var error in Errors)
        {
            ModelState.AddModelError(error.Field, error.Message);
        }

        Response.StatusCode = outcome switch
        {
            DraftOutcome.Invalid => StatusCodes.Status422UnprocessableEntity,
            DraftOutcome.Forbidden => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status409Conflict,
        };
        return Page();
    }

    private async Task<bool> ShowAsync(int id, CancellationToken cancel)
    {
        if (await circle.FindAsync(await current.GetAsync(cancel), id, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
