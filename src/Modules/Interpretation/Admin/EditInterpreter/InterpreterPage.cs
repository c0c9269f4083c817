using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>What the pages for entering and for changing a person have in common.</summary>
internal abstract class InterpreterPage(CurrentActor current, EditInterpreter edit, InterpreterBook book) : PageModel
{
    public InterpreterForm Form { get; private set; } = null!;

    /// <summary>What somebody else stored meanwhile; null when nobody did.</summary>
    public InterpreterWords? Stored { get; private set; }

    protected CurrentActor Current => current;

    protected InterpreterBook Book => book;

    protected async Task<IActionResult> OpenAsync(int? id, CancellationToken cancel)
    {
        if (await edit.OpenAsync(await current.GetAsync(cancel), id, cancel) is not { } form)
        {
            return NotFound();
        }

        Form = form;
        return Page();
    }

    protected async Task<IActionResult> WriteAsync(int? id, PostedInterpreter posted, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await edit.OpenAsync(actor, id, cancel) is not { } form)
        {
            return NotFound();
        }

        Form = form with { Words = posted.Words, Revision = posted.Revision };
        var outcome = await book.WriteAsync(actor, id, posted.Revision, posted.Words, cancel);
        if (outcome is BookOutcome.Conflict)
        {
            // Shown beside what was typed; the next save is then made knowing it.
            (Form, Stored) = (Form with { Revision = form.Revision }, form.Words);
        }

        return Answer(outcome, "已保存。");
    }

    protected IActionResult Answer(BookOutcome outcome, string toast)
    {
        ModelState.Clear();
        switch (outcome)
        {
            case BookOutcome.Done:
                TempData["Toast"] = toast;
                return Redirect(ListInterpretersModel.Address);
            case BookOutcome.Invalid invalid:
                foreach (var error in invalid.Errors)
                {
                    ModelState.AddModelError(error.Field, error.Message);
                }

                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            case BookOutcome.Conflict:
                ModelState.AddModelError("", "您打开这一页以后，别人改过这个人的登记。请核对以后再保存一次。");
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            default:
                return NotFound();
        }
    }
}

/// <summary>送来的表单。</summary>
internal sealed class PostedInterpreter
{
    public int Revision { get; set; }
    public string? Role { get; set; }
    public string? Name { get; set; }
    public string? Title { get; set; }
    public string? Affiliation { get; set; }
    public int? UnitId { get; set; }
    public string? Consent { get; set; }

    public InterpreterWords Words => new(
        Role?.Trim() ?? "", Name?.Trim() ?? "", Title?.Trim() ?? "", Affiliation?.Trim() ?? "", UnitId, Consent?.Trim() ?? "");
}
