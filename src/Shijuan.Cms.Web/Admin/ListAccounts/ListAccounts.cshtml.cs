using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

[Requires(PermissionKeys.ManageAccounts)]
internal sealed class ListAccountsModel(ListAccounts accounts, UnitTree units) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public int? Unit { get; set; }

    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    public IReadOnlyList<OrgUnit> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Units = (await units.LoadAsync(cancel)).All;
        Rows = await accounts.FindAsync(Words, Unit, cancel);
    }
}
