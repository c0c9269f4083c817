using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>时钟看板。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ClockBoardModel(CurrentActor current, CountClocks counts) : PageModel
{
    public static readonly IReadOnlyList<(ClockFilter Filter, string Name, string Badge)> Columns =
    [
        (ClockFilter.Overdue, "已超期", "due-red"), (ClockFilter.Amber, "将到期", "due-amber"), (ClockFilter.Green, "正常", "due-green"),
        (ClockFilter.Provisional, "其中暂定", ""), (ClockFilter.Open, "在办", ""),
    ];

    public ClockBoardView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? unit, CancellationToken cancel)
    {
        if (await counts.LoadAsync(await current.GetAsync(cancel), unit, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
