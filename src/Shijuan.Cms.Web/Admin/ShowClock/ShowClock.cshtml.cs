using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ShowClockModel(CurrentActor current, ClockList clocks, ExemptClock exempt, CmsDbContext db, WorkCalendar calendar, IEnumerable<ClockDefinition> definitions) : PageModel
{
    public Clock Clock { get; private set; } = null!;

    public ClockRow Row { get; private set; } = null!;

    public IReadOnlyList<string> Explanation { get; private set; } = [];

    public IReadOnlyList<(DateTime AtUtc, string Reason, string Who)> History { get; private set; } = [];

    public ClockDefinition? Definition { get; private set; }

    /// <summary>Only the site steward, and only while the clock is open.</summary>
    public bool MayExempt { get; private set; }

    public string? Fault { get; private set; }

    public string Reason { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostExemptAsync(int id, [FromForm] string? reason, CancellationToken cancel)
    {
        ModelState.Clear();
        var actor = await current.GetAsync(cancel);
        if (await clocks.FindAsync(actor, id, cancel) is null)
        {
            return NotFound();
        }

        switch (await exempt.ExemptAsync(actor, id, reason, cancel))
        {
            case ExemptOutcome.Done:
                TempData["Toast"] = "已免除。";
                return Redirect($"/admin/clocks/{id}");
            case ExemptOutcome.Forbidden:
                return StatusCode(StatusCodes.Status403Forbidden);
            case ExemptOutcome.NoReason:
                (Fault, Reason) = ($"请写明免除的理由（{ExemptClock.ShortestReason}至{ExemptClock.LongestReason}个字）。", reason ?? "");
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await ShowAsync(id, cancel);
            default:
                Fault = "这项期限已经结束，没有改动。";
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await ShowAsync(id, cancel);
        }
    }

    private async Task<IActionResult> ShowAsync(int id, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await clocks.FindAsync(actor, id, cancel) is not { } found)
        {
            return NotFound();
        }

        (Clock, Row) = found;
        MayExempt = actor.CanAnywhere(CorePermissions.ManageSite) && !Clock.State.IsFinal();
        Explanation = Clock.Explain(calendar);
        Definition = definitions.FirstOrDefault(d => d.Key == Clock.DefinitionKey);
        var people = Clock.History.Select(h => h.ActorId).OfType<int>().Distinct().ToList();
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        History = Clock.History.OrderBy(h => h.Id)
            .Select(h => (h.AtUtc, h.Reason, h.ActorId is { } who ? names.GetValueOrDefault(who, "") : "系统"))
            .ToList();
        return Page();
    }
}
