using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>紧急下架清单。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ListTakeDownsModel(CurrentActor current, ListTakeDowns takeDowns) : PageModel
{
    public IReadOnlyList<TakeDownRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await takeDowns.ListAsync(await current.GetAsync(cancel), cancel);
}
