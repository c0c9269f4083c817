using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Comments;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>编辑草稿。</summary>
[Requires(PermissionKeys.EnterAdmin)]
[RequestFormLimits(ValueLengthLimit = 8 * 1024 * 1024)]
internal sealed class EditDraftModel(
    CurrentActor current, ContentDoor door, EditDraft editDraft, SaveDraft saveDraft, DraftUpkeep upkeep, CompareConflict compare) : PageModel
{
    public DraftView? View { get; private set; }

    public ConflictView? Conflict { get; private set; }

    /// <summary>Findings that stopped a submission.</summary>
    public Judgement? Blocked { get; private set; }

    /// <summary>Comments that stopped a submission.</summary>
    public IReadOnlyList<Comment> OpenComments { get; private set; } = [];

    /// <summary>Why the draft could not be taken over.</summary>
    public string? TakeOverError { get; private set; }

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>The text was stored although something kept it from being submitted.</summary>
    public bool IsStored { get; private set; }

    /// <summary>送审方式 as it was typed.</summary>
    public SubmitAs How { get; private set; } = SubmitAs.Usual;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        switch (await editDraft.OpenAsync(await current.GetAsync(cancel), id, cancel))
        {
            case DraftPage.Form form:
                return Show(form.View);
            case DraftPage.Stale:
                return Redirect($"/admin/content/{id}/conflict");
            case DraftPage.ReadOnly:
                return Redirect($"/admin/content/{id}");
            default:
                return NotFound();
        }
    }

    public Task<IActionResult> OnPostAsync(int id, CancellationToken cancel) =>
        SaveAsync(id, submit: null, $"/admin/content/{id}/edit", "已保存。", cancel);

    public Task<IActionResult> OnPostPreviewAsync(int id, CancellationToken cancel) =>
        SaveAsync(id, submit: null, $"/admin/content/{id}/preview", null, cancel);

    public Task<IActionResult> OnPostSubmitAsync(int id, CancellationToken cancel) =>
        SaveAsync(id, SubmitForm.Read(Request.Form), $"/admin/content/{id}", "已送审。", cancel);

    /// <summary>Goes on typing on top of what somebody else saved; nothing is stored yet.</summary>
    public async Task<IActionResult> OnPostResumeAsync(int id, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await door.OpenAsync(actor, id, cancel) is not { } opened)
        {
            return NotFound();
        }

        return Show(await editDraft.ShowAgainAsync(actor, opened, PostedDraft.From(Request.Form), cancel));
    }

    /// <summary>Takes the lock over; words that came along from the conflict page stay in the form.</summary>
    public async Task<IActionResult> OnPostTakeOverAsync(int id, [FromForm] string? reason, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        var posted = PostedDraft.From(Request.Form);
        var hasWords = posted.Fields.Values.Count > 0;
        var outcome = await upkeep.TakeOverAsync(actor, id, reason, cancel);
        if (outcome is DraftOutcome.NotFound || await door.OpenAsync(actor, id, cancel) is not { } opened)
        {
            return NotFound();
        }

        switch (outcome)
        {
            case DraftOutcome.Done when hasWords:
                return Show(await editDraft.ShowAgainAsync(actor, opened, posted, cancel));
            case DraftOutcome.Done:
                TempData["Toast"] = "已接手，现在由您编辑。";
                return Redirect($"/admin/content/{id}/edit");
            case DraftOutcome.Invalid or DraftOutcome.WrongState:
                TakeOverError = OutcomeTexts.Of(outcome);
                Response.StatusCode = outcome is DraftOutcome.Invalid ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
                if (hasWords)
                {
                    Conflict = await compare.WithStoredAsync(actor, opened, posted, TakeOverError, cancel);
                    return Page();
                }

                return await editDraft.OpenAsync(actor, id, cancel) is DraftPage.Form form ? Show(form.View) : Redirect($"/admin/content/{id}");
            default:
                return After(id, outcome, "");
        }
    }

    public async Task<IActionResult> OnPostDropCopyAsync(int id, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await door.OpenAsync(actor, id, cancel) is null)
        {
            return NotFound();
        }

        await upkeep.DropCopyAsync(actor, id, cancel);
        return Redirect($"/admin/content/{id}/edit");
    }

    public async Task<IActionResult> OnPostDiscardAsync(int id, [FromForm] int revision, [FromForm] string? reason, CancellationToken cancel) =>
        After(id, await upkeep.DiscardAsync(await current.GetAsync(cancel), id, revision, reason, cancel), "已放弃草稿。");

    private PageResult Show(DraftView view)
    {
        View = view;
        Response.AllowOwnFrames();
        return Page();
    }

    private IActionResult After(int id, DraftOutcome outcome, string toast)
    {
        switch (outcome)
        {
            case DraftOutcome.NotFound:
                return NotFound();
            case DraftOutcome.Done:
                TempData["Toast"] = toast;
                return Redirect($"/admin/content/{id}");
            default:
                TempData[ShowItemModel.Trouble] = OutcomeTexts.Of(outcome);
                return Redirect($"/admin/content/{id}");
        }
    }

    private async Task<IActionResult> SaveAsync(int id, SubmitAs? submit, string then, string? toast, CancellationToken cancel)
    {
        How = SubmitForm.Read(Request.Form);
        var actor = await current.GetAsync(cancel);
        var result = await saveDraft.SaveAsync(actor, id, PostedDraft.From(Request.Form), submit, cancel);
        if (result.Outcome is DraftOutcome.NotFound || await door.OpenAsync(actor, id, cancel) is not { } opened)
        {
            return NotFound();
        }

        switch (result.Outcome)
        {
            case DraftOutcome.Done:
                SavedTabs.Tell(HttpContext, PostedDraft.From(Request.Form).Tab);
                TempData["Toast"] = toast is not null && result.Removed is { Count: > 0 } removed ? $"{toast}正文中去掉了：{string.Join("、", removed)}。" : toast;
                return Redirect(then);
            case DraftOutcome.Invalid invalid:
                (Errors, IsStored) = (invalid.Errors, result.IsStored);
                return await ShowFormAsync(actor, opened, result.Posted, cancel);
            case DraftOutcome.Blocked blocked:
                Blocked = blocked.Judgement;
                return await ShowFormAsync(actor, opened, result.Posted, cancel);
            case DraftOutcome.OpenComments open:
                Blocked = open.Judgement;
                OpenComments = open.Comments;
                return await ShowFormAsync(actor, opened, result.Posted, cancel);
            case DraftOutcome.Locked locked:
                Response.StatusCode = StatusCodes.Status423Locked;
                Conflict = await compare.WithStoredAsync(actor, opened, result.Posted, LockTexts.Of(locked.Lock), cancel);
                return Page();
            default:
                Response.StatusCode = result.Outcome is DraftOutcome.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict;
                Conflict = await compare.WithStoredAsync(actor, opened, result.Posted, OutcomeTexts.Of(result.Outcome), cancel);
                return Page();
        }
    }

    private async Task<IActionResult> ShowFormAsync(Actor actor, OpenedItem opened, PostedDraft posted, CancellationToken cancel)
    {
        foreach (var error in Errors)
        {
            ModelState.AddModelError(error.Field, error.Message);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Show(await editDraft.ShowAgainAsync(actor, opened, posted, cancel));
    }
}
