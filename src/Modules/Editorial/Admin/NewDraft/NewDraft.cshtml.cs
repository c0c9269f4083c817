using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>新建稿件。</summary>
[Requires(PermissionKeys.Draft)]
internal sealed class NewDraftModel(CurrentActor current, NewDraft newDraft) : PageModel
{
    public NewDraftView View { get; private set; } = null!;

    [BindProperty]
    public int? UnitId { get; set; }

    [BindProperty]
    public int? ChannelId { get; set; }

    /// <param name="unit">Chosen beforehand by whoever sent the person here, as is the column; both can still be changed.</param>
    public async Task OnGetAsync(string? type, int? unit, int? channel, CancellationToken cancel)
    {
        (UnitId, ChannelId) = (unit, channel);
        View = await newDraft.AskAsync(await current.GetAsync(cancel), type, cancel);
    }

    public async Task<IActionResult> OnPostAsync(string? type, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        ModelState.Clear();
        View = await newDraft.AskAsync(actor, type, cancel);
        if (View.Type is null || UnitId is null || ChannelId is null)
        {
            return Refuse(cannot: false);
        }

        return await newDraft.CreateAsync(actor, View.Type.Key, UnitId.Value, ChannelId.Value, cancel) is { } id
            ? Redirect($"/admin/content/{id}/edit")
            : Refuse(cannot: true);
    }

    private PageResult Refuse(bool cannot)
    {
        if (UnitId is null)
        {
            ModelState.AddModelError(nameof(UnitId), "请选择发布单位。");
        }

        if (ChannelId is null)
        {
            ModelState.AddModelError(nameof(ChannelId), "请选择栏目。");
        }

        if (cannot)
        {
            ModelState.AddModelError(nameof(ChannelId), "不能在这个单位或栏目新建这种稿件，请重新选择。");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
