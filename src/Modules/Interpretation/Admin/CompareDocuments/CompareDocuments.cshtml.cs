using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>比对新旧文件。The whole form is sent, so that nothing that was typed is lost and no script is needed.</summary>
[Requires(PermissionKeys.Draft)]
internal sealed class CompareDocumentsModel(CurrentActor current, CompareDocuments compare) : PageModel
{
    public ComparisonForm Form { get; private set; } = null!;

    /// <summary>What the form shows; after a refusal what was typed.</summary>
    public DifferenceRows Rows { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int itemId, string? pair, CancellationToken cancel)
    {
        if (await compare.FindAsync(await current.GetAsync(cancel), itemId, pair, cancel) is not { } form)
        {
            return NotFound();
        }

        (Form, Rows) = (form, DifferenceRows.Of(form.Comparison?.Differences.Rows ?? []));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int itemId, [FromForm] int revision, [FromForm] string? pair, CancellationToken cancel)
    {
        ModelState.Clear();
        var actor = await current.GetAsync(cancel);
        if (await compare.FindAsync(actor, itemId, pair, cancel) is not { } form)
        {
            return NotFound();
        }

        // Not the revision of now: what somebody saved meanwhile must not be added to unseen.
        (Form, Rows) = (form with { Revision = revision }, DifferenceRows.From(Request.Form));
        return Answer(form, await compare.WriteAsync(actor, form, revision, Rows, cancel));
    }

    private IActionResult Answer(ComparisonForm stored, DraftOutcome outcome)
    {
        switch (outcome)
        {
            case DraftOutcome.Done:
                TempData["Toast"] = "勾选的各行已写进解读的“新旧政策差异”。";
                return Redirect(CompareDocuments.AddressOf(stored.ItemId) + (stored.Chosen is { } chosen ? "?pair=" + chosen.Key : ""));
            case DraftOutcome.Invalid invalid:
                return Refuse(invalid.Errors[0].Field, invalid.Errors[0].Message, StatusCodes.Status422UnprocessableEntity);
            case DraftOutcome.Conflict:
                Form = stored;
                return Refuse("", "您打开这一页以后，稿件有了别的改动。您填的内容还在，现在解读里的“新旧政策差异”见页面最下面；核对以后再点一次“写进解读”。", StatusCodes.Status409Conflict);
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
