using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>标准目录的落实情况。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class AdminStandardsModel(CurrentActor current, Standards standards) : PageModel
{
    public StandardsBoard Board { get; private set; } = null!;

    public async Task OnGetAsync(string? field, string? unit, bool gaps, CancellationToken cancel) =>
        Board = await standards.ShowAsync(await current.GetAsync(cancel), new StandardsFilter(field ?? "", unit ?? "", gaps), cancel);
}
