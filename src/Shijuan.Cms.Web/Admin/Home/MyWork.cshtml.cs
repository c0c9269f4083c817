using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

[Requires(PermissionKeys.EnterAdmin)]
internal sealed class MyWorkModel(CurrentActor current, MyWork work) : PageModel
{
    public MyWorkView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => View = await work.LoadAsync(await current.GetAsync(cancel), cancel);
}
