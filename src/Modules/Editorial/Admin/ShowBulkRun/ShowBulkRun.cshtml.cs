using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>批量操作的进度和结果：each item with its outcome and the reason.</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ShowBulkRunModel(CurrentActor current, BulkDesk desk) : PageModel
{
    public BulkRun Run { get; private set; } = null!;

    public int CountOf(params BulkLineState[] states) => Run.Lines.Count(l => states.Contains(l.State));

    public bool IsOpen => CountOf(BulkLineState.Waiting, BulkLineState.Running) > 0;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await desk.FindAsync(await current.GetAsync(cancel), id, cancel) is not { } run)
        {
            return NotFound();
        }

        Run = run;
        // What the script asks for while the work goes on: the result alone.
        return Request.Headers.ContainsKey("HX-Request") ? Partial("/Editorial/Admin/ShowBulkRun/_Lines.cshtml", this) : Page();
    }
}
