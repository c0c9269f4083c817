using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>审核页。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ReviewItemModel(ReviewItem review, ReviewQueue queue, ReviewDesk desk, ReviewClaims claims, CurrentActor current) : PageModel
{
    public ReviewItemView View { get; private set; } = null!;

    [BindProperty]
    public SignInput Input { get; set; } = new();

    /// <summary>Refusals of the posted form, in Chinese; empty on a fresh page.</summary>
    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        Input = new SignInput();
        return await ShowAsync(await current.GetAsync(cancel), id, StatusCodes.Status200OK, [], cancel);
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (InputErrors() is { Count: > 0 } errors)
        {
            return await ShowAsync(actor, id, StatusCodes.Status422UnprocessableEntity, errors, cancel);
        }

        if (await review.ShowAsync(actor, id, cancel) is not { } shown)
        {
            return NotFound();
        }

        var step = Input.ReadStep();
        var evidence = Input.ReadEvidence(shown.Paragraphs.Count, shown.ToJudge);
        var request = new SignRequest(id, Input.Revision, step, Input.ReadVerdict()!.Value, Input.ReasonCode, Input.Opinion?.Trim(), Input.ActingFor, evidence);
        return await desk.SignAsync(actor, request, cancel) switch
        {
            DraftOutcome.Done => await NextAsync(actor, id, shown.Steps.FirstOrDefault(s => s.Step.Step == step)?.Step.Name ?? "", request.Verdict, cancel),
            DraftOutcome.Invalid invalid => await ShowAsync(actor, id, StatusCodes.Status422UnprocessableEntity, invalid.Errors, cancel),
            DraftOutcome.Forbidden no => await ShowAsync(actor, id, StatusCodes.Status403Forbidden, [new("", no.Message)], cancel),
            DraftOutcome.WrongState no => await ShowAsync(actor, id, StatusCodes.Status409Conflict, [new("", no.Message)], cancel),
            DraftOutcome.NotFound => NotFound(),
            _ => await ShowAsync(actor, id, StatusCodes.Status409Conflict, [new("", "您打开这一页以后，别人签署或处理过这份稿件，您的意见没有提交。下面是最新情况，请核对后再提交。")], cancel),
        };
    }

    public async Task<IActionResult> OnPostClaimAsync(int id, [FromForm] string? step, CancellationToken cancel) =>
        await HandedAsync(id, (actor, which) => claims.ClaimAsync(actor, id, which, cancel), step, "已认领，四小时内由您签署。", cancel);

    public async Task<IActionResult> OnPostReleaseAsync(int id, [FromForm] string? step, CancellationToken cancel) =>
        await HandedAsync(id, (actor, which) => claims.ReleaseAsync(actor, id, which, cancel), step, "已取消认领。", cancel);

    public async Task<IActionResult> OnPostAssignAsync(int id, [FromForm] string? step, [FromForm] int assignTo, CancellationToken cancel) =>
        await HandedAsync(id, (actor, which) => claims.AssignAsync(actor, id, which, assignTo, cancel), step, "已转办。", cancel);

    private async Task<IActionResult> HandedAsync(int id, Func<Actor, ReviewStep, Task<DraftOutcome>> act, string? step, string done, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await review.ShowAsync(actor, id, cancel) is null)
        {
            return NotFound();
        }

        switch (await act(actor, new ReviewStep(step ?? "")))
        {
            case DraftOutcome.Done:
                TempData["Toast"] = done;
                return Redirect($"/admin/review/{id}");
            case DraftOutcome.Forbidden no:
                return await ShowAsync(actor, id, StatusCodes.Status403Forbidden, [new("", no.Message)], cancel);
            case DraftOutcome.Invalid no:
                return await ShowAsync(actor, id, StatusCodes.Status422UnprocessableEntity, [.. no.Errors.Select(e => new FieldError("", e.Message))], cancel);
            case var other:
                return await ShowAsync(actor, id, StatusCodes.Status409Conflict, [new("", OutcomeTexts.Of(other))], cancel);
        }
    }

    private List<FieldError> InputErrors()
    {
        var errors = new List<FieldError>();
        if (Input.ReadVerdict() is not { } verdict)
        {
            errors.Add(new FieldError("Verdict", "请选择“通过”或“退回”。"));
        }
        else if (verdict == Verdict.Pass && Input.ReadStep() == ReviewStep.Confidentiality && !Input.Confirmed)
        {
            errors.Add(new FieldError("Confirmed", "保密审查通过前，请先勾选确认“经审查不涉密”。"));
        }

        return errors;
    }

    private async Task<IActionResult> ShowAsync(Actor actor, int id, int status, IReadOnlyList<FieldError> errors, CancellationToken cancel)
    {
        if (await review.ShowAsync(actor, id, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Errors = errors;
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    /// <summary>The same item while there is still something to sign on it, then the next one of the person's queue.</summary>
    private async Task<IActionResult> NextAsync(Actor actor, int id, string step, Verdict verdict, CancellationToken cancel)
    {
        var done = verdict == Verdict.Pass ? $"{step}已签署通过" : "已退回起草人";
        var mine = await queue.NextAsync(actor, cancel);
        var next = mine.FirstOrDefault(l => l.Id == id) ?? (mine.Count > 0 ? mine[0] : null);
        TempData["Toast"] = next switch
        {
            null => $"{done}。没有其他稿件等您签署。",
            { } same when same.Id == id => $"{done}。这份稿件还有“{string.Join("、", same.MyTasks.Select(t => t.Task.Name))}”等您签署。",
            _ => $"{done}。接着是下一份，还有 {mine.Count} 份等您签署。",
        };
        return Redirect(next?.Url ?? "/admin/review");
    }
}
