using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>我的批量操作。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class BulkRunsModel(CurrentActor current, BulkDesk desk) : PageModel
{
    public IReadOnlyList<BulkRunRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await desk.MineAsync(await current.GetAsync(cancel), cancel);
}
