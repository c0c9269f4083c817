using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>解读人名册。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ListInterpretersModel(CurrentActor current, ListInterpreters list) : PageModel
{
    public const string Address = "/admin/interpretation/people";

    public InterpretersView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => View = await list.ListAsync(await current.GetAsync(cancel), cancel);
}
