using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
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

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        switch (await editDraft.OpenAsync(await current.GetAsync(cancel), id, cancel))
        {
            case DraftPage.Form form:
                View = form.View;
                return Page();
            case DraftPage.Stale:
                return Redirect($"/admin/content/{id}/conflict");
            case DraftPage.ReadOnly:
                return Redirect($"/admin/content/{id}");
            default:
                return NotFound();
        }
    }

    public Task<IActionResult> OnPostAsync(int id, CancellationToken cancel) =>
        SaveAsync(id, submit: false, $"/admin/content/{id}/edit", "已保存。", cancel);

    public Task<IActionResult> OnPostPreviewAsync(int id, CancellationToken cancel) =>
        SaveAsync(id, submit: false, $"/admin/content/{id}/preview", null, cancel);

    public Task<IActionResult> OnPostSubmitAsync(int id, CancellationToken cancel) =>
        SaveAsync(id, submit: true, $"/admin/content/{id}", "已送审。", cancel);

    /// <summary>Goes on typing on top of what somebody else saved; nothing is stored yet.</summary>
    public async Task<IActionResult> OnPostResumeAsync(int id, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await door.OpenAsync(actor, id, cancel) is not { } opened)
        {
            return NotFound();
        }

        View = await editDraft.ShowAgainAsync(actor, opened, PostedDraft.From(Request.Form), cancel);
        return Page();
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

    private async Task<IActionResult> SaveAsync(int id, bool submit, string then, string? toast, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        var result = await saveDraft.SaveAsync(actor, id, PostedDraft.From(Request.Form), submit, cancel);
        if (result.Outcome is DraftOutcome.NotFound || await door.OpenAsync(actor, id, cancel) is not { } opened)
        {
            return NotFound();
        }

        switch (result.Outcome)
        {
            case DraftOutcome.Done:
                TempData["Toast"] = toast is not null && result.Removed is { Count: > 0 } removed ? $"{toast}正文中去掉了：{string.Join("、", removed)}。" : toast;
                return Redirect(then);
            case DraftOutcome.Invalid invalid:
                Errors = invalid.Errors;
                return await ShowFormAsync(actor, opened, result.Posted, cancel);
            case DraftOutcome.Blocked blocked:
                Blocked = blocked.Judgement;
                return await ShowFormAsync(actor, opened, result.Posted, cancel);
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
        View = await editDraft.ShowAgainAsync(actor, opened, posted, cancel);
        return Page();
    }
}
