using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Handovers;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>移交：接收、不接收、收回。</summary>
[Requires(PermissionKeys.Draft)]
internal sealed class HandoversModel(CurrentActor current, HandoverDesk desk, ItemHandovers handovers) : PageModel
{
    public HandoverView View { get; private set; } = null!;

    public string? Trouble { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => View = await desk.ShowAsync(await current.GetAsync(cancel), cancel);

    public Task<IActionResult> OnPostAcceptAsync([FromForm] int handover, CancellationToken cancel) =>
        DecideAsync(handover, HandoverDecision.Accepted, "已接收，稿件归您单位了。", cancel);

    public Task<IActionResult> OnPostDeclineAsync([FromForm] int handover, CancellationToken cancel) =>
        DecideAsync(handover, HandoverDecision.Declined, "没有接收，稿件留在原单位。", cancel);

    public Task<IActionResult> OnPostTakeBackAsync([FromForm] int handover, CancellationToken cancel) =>
        DecideAsync(handover, HandoverDecision.TakenBack, "已收回移交。", cancel);

    private async Task<IActionResult> DecideAsync(int handover, HandoverDecision decision, string done, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await handovers.DecideAsync(actor, handover, decision, cancel) is { } refusal)
        {
            View = await desk.ShowAsync(actor, cancel);
            Trouble = refusal;
            return new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }

        TempData["Toast"] = done;
        return Redirect("/admin/handovers");
    }
}
