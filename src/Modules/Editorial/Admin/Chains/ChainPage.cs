using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;

namespace Shijuan.Cms.Editorial;

/// <summary>What the pages for a new and a stored chain share.</summary>
internal abstract class ChainPage(ChainPlace place) : PageModel
{
    public ChainForm Form { get; protected set; } = null!;

    public ChainChoices Choices { get; private set; } = null!;

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    public bool HasConflict { get; private set; }

    protected async Task<PageResult> ShowAsync(ChainForm form, CancellationToken cancel)
    {
        (Form, Choices) = (form, await place.ChoicesAsync(cancel));
        return Page();
    }

    /// <summary>The page for whatever was not stored, with everything that was typed.</summary>
    protected async Task<IActionResult> AnswerAsync(ChainOutcome outcome, ChainForm form, CancellationToken cancel)
    {
        switch (outcome)
        {
            case ChainOutcome.Saved saved:
                TempData["Toast"] = "已保存审批链，对以后送审的稿件生效。";
                return Redirect($"/admin/review/chains/{saved.Id}");
            case ChainOutcome.NotFound:
                return NotFound();
            case ChainOutcome.Invalid invalid:
                Errors = invalid.Errors;
                foreach (var error in Errors)
                {
                    ModelState.AddModelError(error.Field, error.Message);
                }

                break;
            default:
                HasConflict = true;
                break;
        }

        var page = await ShowAsync(form, cancel);
        page.StatusCode = HasConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
