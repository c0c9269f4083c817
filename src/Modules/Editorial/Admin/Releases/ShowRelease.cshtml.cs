using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Releases;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>一个联合发布组：稿件、每份的检查结果、整组发布或定时。</summary>
[Requires(PermissionKeys.Publish)]
internal sealed class ShowReleaseModel(CurrentActor current, ShowReleases releases, ReleaseGroups groups) : PageModel
{
    public ReleaseView View { get; private set; } = null!;

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    public string? TypedItem { get; private set; }

    public string? TypedTime { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) =>
        await ShowAsync(await current.GetAsync(cancel), id, StatusCodes.Status200OK, [], cancel);

    public Task<IActionResult> OnPostAddAsync(int id, [FromForm] int revision, [FromForm] string? itemId, CancellationToken cancel)
    {
        TypedItem = itemId;
        return AnswerAsync(id, actor => groups.AddAsync(actor, id, revision, int.TryParse(itemId, out var number) ? number : 0, cancel), "已加入。", cancel);
    }

    public Task<IActionResult> OnPostRemoveAsync(int id, [FromForm] int revision, [FromForm] int itemId, CancellationToken cancel) =>
        AnswerAsync(id, actor => groups.RemoveAsync(actor, id, revision, itemId, cancel), "已移出，可以单独发布。", cancel);

    public Task<IActionResult> OnPostPublishAsync(int id, [FromForm] int revision, CancellationToken cancel) =>
        AnswerAsync(id, actor => groups.PublishAsync(actor, id, revision, cancel), "整组已经公开。", cancel);

    public async Task<IActionResult> OnPostScheduleAsync(int id, [FromForm] int revision, [FromForm] string? scheduledFor, CancellationToken cancel)
    {
        TypedTime = scheduledFor;
        return PublishInput.ReadTime(scheduledFor) is { } due
            ? await AnswerAsync(id, actor => groups.ScheduleAsync(actor, id, revision, due, cancel), $"整组定在 {ReviewWords.At(due)} 发布。", cancel)
            : await ShowAsync(await current.GetAsync(cancel), id, StatusCodes.Status422UnprocessableEntity, [new("ScheduledFor", "请填写发布的日期和时间（北京时间）。")], cancel);
    }

    public Task<IActionResult> OnPostUnscheduleAsync(int id, [FromForm] int revision, CancellationToken cancel) =>
        AnswerAsync(id, actor => groups.UnscheduleAsync(actor, id, revision, cancel), "已取消定时。", cancel);

    public Task<IActionResult> OnPostDissolveAsync(int id, [FromForm] int revision, CancellationToken cancel) =>
        AnswerAsync(id, actor => groups.DissolveAsync(actor, id, revision, cancel), "已解散，稿件可以单独发布。", cancel);

    private async Task<IActionResult> AnswerAsync(int id, Func<Actor, Task<ReleaseOutcome>> act, string toast, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await releases.FindAsync(actor, id, cancel) is null)
        {
            return NotFound();
        }

        switch (await act(actor))
        {
            case ReleaseOutcome.Done:
                TempData["Toast"] = toast;
                return Redirect($"/admin/releases/{id}");
            case ReleaseOutcome.Held held:
                var stopped = held.Members.Count(m => !m.IsReady);
                return await ShowAsync(actor, id, StatusCodes.Status422UnprocessableEntity,
                    [new("", held.Members.Count == 0 ? "组里还没有稿件。" : $"整组没有发布：有 {stopped} 份稿件没有通过，列在下面。")], cancel);
            case ReleaseOutcome.Invalid invalid:
                return await ShowAsync(actor, id, StatusCodes.Status422UnprocessableEntity, invalid.Errors, cancel);
            case ReleaseOutcome.WrongState wrong:
                return await ShowAsync(actor, id, StatusCodes.Status409Conflict, [new("", wrong.Message)], cancel);
            case ReleaseOutcome.Forbidden no:
                return await ShowAsync(actor, id, StatusCodes.Status403Forbidden, [new("", no.Message)], cancel);
            case ReleaseOutcome.NotFound:
                return NotFound();
            default:
                return await ShowAsync(actor, id, StatusCodes.Status409Conflict, [new("", "没有成功：刚刚有了别的改动，请看过以后再操作。")], cancel);
        }
    }

    private async Task<IActionResult> ShowAsync(Actor actor, int id, int status, IReadOnlyList<FieldError> errors, CancellationToken cancel)
    {
        if (await releases.FindAsync(actor, id, cancel) is not { } view)
        {
            return NotFound();
        }

        (View, Errors) = (view, errors);
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
