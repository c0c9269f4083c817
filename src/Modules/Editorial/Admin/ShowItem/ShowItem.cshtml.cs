using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>稿件全貌，以及起草单位可以做的事。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ShowItemModel(CurrentActor current, ShowItem showItem, DraftUpkeep upkeep, VersionMarks marks, ContentDoor door) : PageModel
{
    public const string Trouble = "ItemTrouble";

    public ItemView View { get; private set; } = null!;

    public string? Message { get; private set; }

    /// <summary>The version whose name was refused, with what was typed.</summary>
    public VersionMarkForm? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        Message = TempData[Trouble] as string;
        return await ShowAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostStartEditAsync(int id, [FromForm] int revision, CancellationToken cancel) =>
        await AfterAsync(id, await upkeep.StartEditAsync(await current.GetAsync(cancel), id, revision, cancel), "已开始修改；网站上公开的版本不受影响。", cancel);

    public async Task<IActionResult> OnPostRecallAsync(int id, [FromForm] int revision, CancellationToken cancel) =>
        await AfterAsync(id, await upkeep.RecallAsync(await current.GetAsync(cancel), id, revision, cancel), "已撤回送审。", cancel);

    public async Task<IActionResult> OnPostDuplicateAsync(int id, CancellationToken cancel) =>
        await AfterAsync(id, await upkeep.DuplicateAsync(await current.GetAsync(cancel), id, cancel), "已复制为新草稿。", cancel);

    public async Task<IActionResult> OnPostMarkAsync(int id, [FromForm] int version, [FromForm] string? name, [FromForm] bool starred, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await door.OpenAsync(actor, id, cancel) is null)
        {
            return NotFound();
        }

        var outcome = await marks.MarkAsync(actor, id, version, name, starred, cancel);
        if (outcome is DraftOutcome.Done)
        {
            TempData["Toast"] = $"已保存第 {version} 版的名称和星标。";
            return Redirect($"/admin/content/{id}#v-{version}");
        }

        if (outcome is DraftOutcome.NotFound || !await ShowAsync(id, cancel))
        {
            return NotFound();
        }

        Refused = new VersionMarkForm(id, version, name ?? "", starred, OutcomeTexts.Of(outcome));
        Response.StatusCode = outcome switch
        {
            DraftOutcome.Invalid => StatusCodes.Status422UnprocessableEntity,
            DraftOutcome.Forbidden => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status409Conflict,
        };
        return Page();
    }

    private async Task<IActionResult> AfterAsync(int id, DraftOutcome outcome, string toast, CancellationToken cancel)
    {
        if (outcome is DraftOutcome.Done done)
        {
            TempData["Toast"] = toast;
            return Redirect($"/admin/content/{done.Item.Id}/edit");
        }

        if (outcome is DraftOutcome.NotFound || !await ShowAsync(id, cancel))
        {
            return NotFound();
        }

        Message = outcome is DraftOutcome.Conflict ? "没有成功：这份稿件刚刚有了别的改动，请看过以后再操作。" : OutcomeTexts.Of(outcome);
        Response.StatusCode = outcome is DraftOutcome.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> ShowAsync(int id, CancellationToken cancel)
    {
        if (await showItem.FindAsync(await current.GetAsync(cancel), id, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
