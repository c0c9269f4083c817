using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>编辑图解。Every button sends the whole form, so nothing that was typed is lost and no script is needed.</summary>
[Requires(PermissionKeys.Draft)]
internal sealed class EditPictureModel(CurrentActor current, EditPicture edit) : PageModel
{
    public PictureForm Form { get; private set; } = null!;

    /// <summary>What the form shows; after a refusal what was typed.</summary>
    public PictureRows Rows { get; private set; } = null!;

    /// <summary>The row where the person goes on, or -1.</summary>
    public int Focus { get; private set; } = -1;

    /// <summary>Somebody else saved meanwhile: the stored picture is shown too.</summary>
    public bool HasConflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(int itemId, CancellationToken cancel)
    {
        if (await edit.FindAsync(await current.GetAsync(cancel), itemId, cancel) is not { } form)
        {
            return NotFound();
        }

        (Form, Rows) = (form, form.Stored);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int itemId, [FromForm] int revision, [FromForm] string? step, CancellationToken cancel)
    {
        ModelState.Clear();
        var actor = await current.GetAsync(cancel);
        if (await edit.FindAsync(actor, itemId, cancel) is not { } form)
        {
            return NotFound();
        }

        // Not the revision of now: what somebody saved meanwhile must not be overwritten unseen.
        (Form, Rows) = (form with { Revision = revision }, PictureRows.From(Request.Form));
        if (step != "save")
        {
            (Rows, Focus) = Rows.After(step ?? "");
            return Page();
        }

        return Answer(form, await edit.SaveAsync(actor, itemId, revision, Rows, cancel));
    }

    private IActionResult Answer(PictureForm stored, DraftOutcome outcome)
    {
        switch (outcome)
        {
            case DraftOutcome.Done:
                TempData["Toast"] = "图解已保存。";
                return Redirect(EditPicture.AddressOf(stored.ItemId));
            case DraftOutcome.Invalid invalid:
                return Refuse(invalid.Errors[0].Field, invalid.Errors[0].Message, StatusCodes.Status422UnprocessableEntity);
            case DraftOutcome.Conflict:
                (Form, HasConflict) = (stored, true);
                return Refuse("", "您打开这一页以后，稿件有了别的改动。您填的内容还在，现在存着的图解见页面最下面；核对以后再点一次“保存”，就用您填的。", StatusCodes.Status409Conflict);
            case DraftOutcome.Locked locked:
                return Refuse("", $"{locked.Lock.OwnerName}正在编辑这份稿件，现在不能保存。您填的内容还在，请稍后再试。", StatusCodes.Status423Locked);
            case DraftOutcome.WrongState wrong:
                return Refuse("", wrong.Message, StatusCodes.Status409Conflict);
            case DraftOutcome.Forbidden forbidden:
                return Refuse("", forbidden.Message, StatusCodes.Status403Forbidden);
            default:
                return NotFound();
        }
    }

    private PageResult Refuse(string field, string message, int status)
    {
        ModelState.AddModelError(field, message);
        Response.StatusCode = status;
        return Page();
    }
}
