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
internal sealed class ReviewItemModel(ReviewItem review, ReviewQueue queue, ReviewDesk desk, CurrentActor current) : PageModel
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

        var step = Input.ReadStep();
        var request = new SignRequest(id, Input.Revision, step, Input.ReadVerdict()!.Value, Input.ReasonCode, Input.Opinion?.Trim());
        return await desk.SignAsync(actor, request, cancel) switch
        {
            DraftOutcome.Done => await NextAsync(actor, id, step, request.Verdict, cancel),
            DraftOutcome.Invalid invalid => await ShowAsync(actor, id, StatusCodes.Status422UnprocessableEntity, invalid.Errors, cancel),
            DraftOutcome.Forbidden no => await ShowAsync(actor, id, StatusCodes.Status403Forbidden, [new("", no.Message)], cancel),
            DraftOutcome.WrongState no => await ShowAsync(actor, id, StatusCodes.Status409Conflict, [new("", no.Message)], cancel),
            DraftOutcome.NotFound => NotFound(),
            _ => await ShowAsync(actor, id, StatusCodes.Status409Conflict, [new("", "您打开这一页以后，别人签署或处理过这份稿件，您的意见没有提交。下面是最新情况，请核对后再提交。")], cancel),
        };
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
    private async Task<IActionResult> NextAsync(Actor actor, int id, ReviewStep step, Verdict verdict, CancellationToken cancel)
    {
        var done = verdict == Verdict.Pass ? $"{ReviewSteps.NameOf(step)}已签署通过" : "已退回起草人";
        var mine = (await queue.ListAsync(actor, cancel)).Mine;
        var next = mine.FirstOrDefault(l => l.Id == id) ?? (mine.Count > 0 ? mine[0] : null);
        TempData["Toast"] = next switch
        {
            null => $"{done}。没有其他稿件等您签署。",
            { } same when same.Id == id => $"{done}。这份稿件还有“{string.Join("、", same.MySteps.Select(ReviewSteps.NameOf))}”等您签署。",
            _ => $"{done}。接着是下一份，还有 {mine.Count} 份等您签署。",
        };
        return Redirect(next?.Url ?? "/admin/review");
    }
}
