using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ClocksModel(CurrentActor current, ClockList clocks, UnitTree units, IEnumerable<ClockDefinition> definitions) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "unit")]
    public int? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public ClockFilter State { get; set; }

    [BindProperty(SupportsGet = true, Name = "clock")]
    public string? Clock { get; set; }

    [BindProperty(SupportsGet = true, Name = "due")]
    public DateOnly? Due { get; set; }

    public IReadOnlyList<ClockRow> Rows { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<OrgUnit> Units { get; private set; } = [];

    public IReadOnlyList<ClockDefinition> Definitions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Pager.Read(Request) is not { } number)
        {
            return NotFound();
        }

        var actor = await current.GetAsync(cancel);
        var scope = actor.ScopeOf(CorePermissions.EnterAdmin);
        Units = (await units.LoadAsync(cancel)).All.Where(u => scope.Covers(u.Id)).ToList();
        Definitions = definitions.OrderBy(d => d.Name, StringComparer.Ordinal).ToList();
        (Rows, Pager) = await clocks.PageAsync(actor, new ClockQuery(Unit, State, string.IsNullOrEmpty(Clock) ? null : Clock, Due), number, cancel);
        return Pager.Exists ? Page() : NotFound();
    }
}
