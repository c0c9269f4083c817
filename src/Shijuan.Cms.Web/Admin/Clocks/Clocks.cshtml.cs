using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ClocksModel(CurrentActor current, ClockList clocks, UnitTree units) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "unit")]
    public int? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public ClockFilter State { get; set; }

    public IReadOnlyList<ClockRow> Rows { get; private set; } = [];

    public IReadOnlyList<OrgUnit> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        var scope = actor.ScopeOf(CorePermissions.EnterAdmin);
        Units = (await units.LoadAsync(cancel)).All.Where(u => scope.Covers(u.Id)).ToList();
        Rows = await clocks.ListAsync(actor, Unit, State, cancel);
    }
}
