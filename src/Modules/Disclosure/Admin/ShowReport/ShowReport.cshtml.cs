using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>核对年度报告。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ShowReportModel(CurrentActor current, ShowReport report) : PageModel
{
    public ReportView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await report.FindAsync(await current.GetAsync(cancel), id, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
