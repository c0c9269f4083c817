using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.TakeDowns;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>发布页：publish, schedule, send back, withdraw.</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class PublishItemModel(
    PublishItem page, Publisher publisher, Scheduling scheduling, Withdrawal withdrawal, ReviewDesk desk, PlannedDates dates,
    TakeDowns takeDowns, TakeDownEvidence evidence, AskLinkRepair repair, CurrentActor current) : PageModel
{
    private const string ChangedMeanwhile = "您打开这一页以后，别人处理过这份稿件，刚才的操作没有执行。下面是最新情况，请核对后再操作。";

    public PublishItemView View { get; private set; } = null!;

    [BindProperty]
    public PublishInput Input { get; set; } = new();

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>Id of the field: what changed is asked in two forms.</summary>
    public string AnchorOf(string field) =>
        field is "ChangeText" or "ChangeKind" ? "ChangeText" + (Refused == "schedule" ? "-later" : "-now") : field;

    public LifeForm Form(string suffix = "") => new(View.Life, Input, Errors, suffix);

    /// <summary>Which form was refused, so that its fields keep what was typed.</summary>
    public string Refused { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) =>
        await ShowAsync(await current.GetAsync(cancel), id, StatusCodes.Status200OK, [], cancel);

    public async Task<IActionResult> OnPostPublishAsync(int id, CancellationToken cancel)
    {
        Refused = "publish";
        var actor = await current.GetAsync(cancel);
        if (ChangeNotes.Fault(Input.ReadChange()) is { } fault)
        {
            return await ShowAsync(actor, id, StatusCodes.Status422UnprocessableEntity, [fault], cancel);
        }

        try
        {
            return await publisher.PublishAsync(new PublishRequest(id, actor, PublishTrigger.Button, Input.Revision, Input.ReadChange()), cancel) switch
            {
                PublishOutcome.Published published => Done(id, $"已发布：/{published.Publication.Path}"),
                PublishOutcome.Blocked blocked => await BlockedAsync(actor, id, blocked.Judgement, cancel),
                PublishOutcome.WrongState wrong => await ShowAsync(actor, id, StatusCodes.Status409Conflict,
                    [new("", $"{ContentStateNames.Of(wrong.State)}的稿件现在不能发布。")], cancel),
                PublishOutcome.Changed => await ShowAsync(actor, id, StatusCodes.Status409Conflict, [new("", ChangedMeanwhile)], cancel),
                PublishOutcome.Forbidden => await ShowAsync(actor, id, StatusCodes.Status403Forbidden, [new("", "您没有这个单位的发布权限。")], cancel),
                _ => NotFound(),
            };
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody committed between reading and writing (PostgreSQL); nothing of ours is stored.
            return await ShowAsync(actor, id, StatusCodes.Status409Conflict, [new("", ChangedMeanwhile)], cancel);
        }
    }

    public async Task<IActionResult> OnPostScheduleAsync(int id, CancellationToken cancel)
    {
        Refused = "schedule";
        var actor = await current.GetAsync(cancel);
        if (Input.ReadScheduledForUtc() is not { } due)
        {
            return await ShowAsync(actor, id, StatusCodes.Status422UnprocessableEntity, [new("ScheduledFor", "请填写发布的日期和时间（北京时间）。")], cancel);
        }

        var outcome = await scheduling.ScheduleAsync(actor, id, Input.Revision, due, cancel, Input.ReadChange());
        return await AnswerAsync(actor, id, outcome, $"已设定在 {ReviewWords.At(due)} 发布。到时会再检查一次。", cancel);
    }

    public async Task<IActionResult> OnPostUnscheduleAsync(int id, CancellationToken cancel)
    {
        Refused = "unschedule";
        var actor = await current.GetAsync(cancel);
        return await AnswerAsync(actor, id, await scheduling.UnscheduleAsync(actor, id, Input.Revision, cancel), "已取消定时，稿件回到已审定。", cancel);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int id, CancellationToken cancel)
    {
        Refused = "withdraw";
        var actor = await current.GetAsync(cancel);
        var outcome = await withdrawal.WithdrawAsync(actor, id, Input.Revision, Input.ReadKind(), Input.Reason, cancel, Input.Successor);
        var toast = Input.ReadKind() == PublicationEnd.Merged ? "已合并。原网址现在转到取代它的稿件。" : "已撤回。原网址现在显示撤回说明。";
        return await AnswerAsync(actor, id, outcome, toast, cancel);
    }

    public async Task<IActionResult> OnPostAskLinksAsync(int id, CancellationToken cancel)
    {
        Refused = "ask-links";
        var actor = await current.GetAsync(cancel);
        return await AnswerAsync(actor, id, await repair.AskAsync(actor, id, cancel), "已通知有链接的单位的编辑。", cancel);
    }

    public async Task<IActionResult> OnPostDatesAsync(int id, CancellationToken cancel)
    {
        Refused = "dates";
        var actor = await current.GetAsync(cancel);
        var (withdrawAt, reviewBy) = (PublishInput.ReadTime(Input.WithdrawAt), DayText.Read(Input.ReviewBy));
        var errors = new List<FieldError>();
        if (withdrawAt is null && !string.IsNullOrWhiteSpace(Input.WithdrawAt))
        {
            errors.Add(new(PlannedDates.WithdrawField, "请按年、月、日、时、分填写下架时间。"));
        }

        if (reviewBy is null && !string.IsNullOrWhiteSpace(Input.ReviewBy))
        {
            errors.Add(new(PlannedDates.ReviewField, "请按年、月、日填写复核日期。"));
        }

        if (errors.Count > 0)
        {
            return await ShowAsync(actor, id, StatusCodes.Status422UnprocessableEntity, errors, cancel);
        }

        var kind = Input.WithdrawAs == nameof(PublicationEnd.NoticeOver) ? PublicationEnd.NoticeOver : PublicationEnd.Expired;
        return await AnswerAsync(actor, id, await dates.SetAsync(actor, id, withdrawAt, kind, reviewBy, cancel), "已保存下架和复核日期。", cancel);
    }

    /// <summary>紧急下架：dark first, then proof, then the page on which both persons see it.</summary>
    public async Task<IActionResult> OnPostTakeDownAsync(int id, CancellationToken cancel)
    {
        Refused = "take-down";
        var actor = await current.GetAsync(cancel);
        var kind = Enum.TryParse<PublicationEnd>(Input.TakeDownKind, out var chosen) ? chosen : (PublicationEnd?)null;
        var answer = await takeDowns.RequestAsync(actor, id, kind, cancel);
        if (answer.TakeDownId is { } takeDownId)
        {
            await evidence.CollectAsync(takeDownId, TakeDownEvidence.FiveSeconds, cancel);
            TempData["Toast"] = "页面已经下架，等第二人确认。";
            return Redirect($"/admin/take-downs/{takeDownId}");
        }

        var outcome = answer.Outcome is DraftOutcome.Invalid invalid
            ? new DraftOutcome.Invalid([.. invalid.Errors.Select(e => e with { Field = "TakeDownKind" })])
            : answer.Outcome;
        return await AnswerAsync(actor, id, outcome, "", cancel);
    }

    public async Task<IActionResult> OnPostSendBackAsync(int id, CancellationToken cancel)
    {
        Refused = "send-back";
        var actor = await current.GetAsync(cancel);
        var outcome = await desk.SendBackAsync(actor, id, Input.Revision, Input.ReasonCode, Input.Opinion, cancel);
        return await AnswerAsync(actor, id, outcome, "已退回起草人。原来的签署作废。", cancel);
    }

    private RedirectResult Done(int id, string toast)
    {
        TempData["Toast"] = toast;
        return Redirect($"/admin/publishing/{id}");
    }

    private async Task<IActionResult> AnswerAsync(Actor actor, int id, DraftOutcome outcome, string toast, CancellationToken cancel) => outcome switch
    {
        DraftOutcome.Done => Done(id, toast),
        DraftOutcome.Invalid invalid => await ShowAsync(actor, id, StatusCodes.Status422UnprocessableEntity, invalid.Errors, cancel),
        DraftOutcome.Blocked blocked => await BlockedAsync(actor, id, blocked.Judgement, cancel),
        DraftOutcome.Forbidden no => await ShowAsync(actor, id, StatusCodes.Status403Forbidden, [new("", no.Message)], cancel),
        DraftOutcome.WrongState no => await ShowAsync(actor, id, StatusCodes.Status409Conflict, [new("", no.Message)], cancel),
        DraftOutcome.NotFound => NotFound(),
        _ => await ShowAsync(actor, id, StatusCodes.Status409Conflict, [new("", ChangedMeanwhile)], cancel),
    };

    private async Task<IActionResult> BlockedAsync(Actor actor, int id, Judgement judgement, CancellationToken cancel)
    {
        var count = judgement.CountOf(Severity.Blocking);
        var message = count > 0 ? $"没有发布：有 {count} 项不得发布，全部列在“发布前检查”中。" : "没有发布：这份稿件还没有送审。";
        var result = await ShowAsync(actor, id, StatusCodes.Status422UnprocessableEntity, [new("", message)], cancel);
        if (result is PageResult)
        {
            View = View with { Judgement = judgement };
        }

        return result;
    }

    private async Task<IActionResult> ShowAsync(Actor actor, int id, int status, IReadOnlyList<FieldError> errors, CancellationToken cancel)
    {
        if (await page.ShowAsync(actor, id, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Errors = errors;
        var result = Page();
        result.StatusCode = status;
        return result;
    }
}
