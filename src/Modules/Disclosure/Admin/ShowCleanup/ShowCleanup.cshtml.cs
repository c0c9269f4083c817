using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>一次文件清理。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ShowCleanupModel(CurrentActor current, ShowCleanup show, CleanupDesk desk) : PageModel
{
    public CleanupView View { get; private set; } = null!;

    /// <summary>Document and message of a decision that could not be taken.</summary>
    public (string Field, string Message)? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await ShowAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDecideAsync(int id, [FromForm] int item, [FromForm] CleanupDecision decision, [FromForm] string? reason, CancellationToken cancel)
    {
        ModelState.Clear();
        var outcome = await desk.DecideAsync(await current.GetAsync(cancel), id, item, decision, reason, cancel);
        return outcome is CleanupOutcome.Done ? Redirect($"/admin/disclosure/cleanups/{id}#document-{item}") : await RefuseAsync(id, outcome, $"document-{item}", cancel);
    }

    public async Task<IActionResult> OnPostCloseAsync(int id, [FromForm] int unit, [FromForm] int channel, CancellationToken cancel)
    {
        ModelState.Clear();
        var outcome = await desk.CloseAsync(await current.GetAsync(cancel), id, unit, channel, cancel);
        return outcome is CleanupOutcome.Done done ? Redirect($"/admin/content/{done.Id}/edit") : await RefuseAsync(id, outcome, "close", cancel);
    }

    /// <param name="place">Where on the page a refusal belongs that names no field of its own.</param>
    private async Task<IActionResult> RefuseAsync(int id, CleanupOutcome outcome, string place, CancellationToken cancel)
    {
        if (outcome is CleanupOutcome.NotFound || !await ShowAsync(id, cancel))
        {
            return NotFound();
        }

        if (outcome is CleanupOutcome.Forbidden)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Fault = outcome switch
        {
            CleanupOutcome.Invalid invalid => (invalid.Errors[0].Field, invalid.Errors[0].Message),
            CleanupOutcome.Conflict => (place, "刚才有别人改过，请刷新再试。"),
            _ => (place, "清理已经结束，不能再改。"),
        };
        Response.StatusCode = outcome is CleanupOutcome.Invalid ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> ShowAsync(int id, CancellationToken cancel)
    {
        if (await show.FindAsync(await current.GetAsync(cancel), id, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
