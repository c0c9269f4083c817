using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>单位树。</summary>
[Requires(PermissionKeys.ManageGrants)]
internal sealed class UnitsModel(UnitTree units) : PageModel
{
    public IReadOnlyList<(OrgUnit Unit, int Depth, string Successor)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        Rows = [.. tree.All.Where(u => u.ParentId is null).SelectMany(u => tree.SelfAndBelow(u.Id)).Select(id => tree.Find(id)!)
            .Select(u => (u, tree.PathTo(u.Id).Count - 1, u.SuccessorId is { } next ? tree.NameOf(next) : ""))];
    }
}
