using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.TakeDowns;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>一次紧急下架：证据和第二人的决定。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ShowTakeDownModel(CurrentActor current, ListTakeDowns cases, TakeDowns takeDowns, TakeDownEvidence evidence) : PageModel
{
    public TakeDownView View { get; private set; } = null!;

    public string? Message { get; private set; }

    public IReadOnlyList<JudgedFinding> Findings { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => ShowAsync(id, StatusCodes.Status200OK, null, cancel);

    public async Task<IActionResult> OnPostConfirmAsync(int id, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await cases.FindAsync(actor, id, cancel) is null)
        {
            return NotFound();
        }

        var outcome = await takeDowns.ConfirmAsync(actor, id, cancel);
        if (outcome is not DraftOutcome.Done)
        {
            return await ShowAsync(id, outcome is DraftOutcome.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict, OutcomeTexts.Of(outcome), cancel);
        }

        await evidence.CollectAsync(id, attempts: 1, cancel);
        return Done(id, "已确认下架。");
    }

    public async Task<IActionResult> OnPostReinstateAsync(int id, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await cases.FindAsync(actor, id, cancel) is null)
        {
            return NotFound();
        }

        switch (await takeDowns.ReinstateAsync(actor, id, cancel))
        {
            case PublishOutcome.Published:
                return Done(id, "已恢复公开。");
            case PublishOutcome.Blocked blocked:
                Findings = blocked.Judgement.Findings;
                return await ShowAsync(id, StatusCodes.Status422UnprocessableEntity, "没有恢复：重新检查时有不得发布的问题。", cancel);
            case PublishOutcome.Forbidden:
                return await ShowAsync(id, StatusCodes.Status403Forbidden, "提出下架的人不能恢复；要由另一个有权限的人决定。", cancel);
            case PublishOutcome.WrongState wrong:
                return await ShowAsync(id, StatusCodes.Status409Conflict, $"稿件现在是{ContentStateNames.Of(wrong.State)}，不能直接恢复。", cancel);
            default:
                return NotFound();
        }
    }

    private RedirectResult Done(int id, string toast)
    {
        TempData["Toast"] = toast;
        return Redirect($"/admin/take-downs/{id}");
    }

    private async Task<IActionResult> ShowAsync(int id, int status, string? message, CancellationToken cancel)
    {
        if (await cases.FindAsync(await current.GetAsync(cancel), id, cancel) is not { } view)
        {
            return NotFound();
        }

        (View, Message) = (view, message);
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
