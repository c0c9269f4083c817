using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ShowClockModel(CurrentActor current, ClockList clocks, CmsDbContext db, WorkCalendar calendar, IEnumerable<ClockDefinition> definitions) : PageModel
{
    public Clock Clock { get; private set; } = null!;

    public ClockRow Row { get; private set; } = null!;

    public IReadOnlyList<string> Explanation { get; private set; } = [];

    public IReadOnlyList<(DateTime AtUtc, string Reason, string Who)> History { get; private set; } = [];

    public ClockDefinition? Definition { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await clocks.FindAsync(await current.GetAsync(cancel), id, cancel) is not { } found)
        {
            return NotFound();
        }

        (Clock, Row) = found;
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
