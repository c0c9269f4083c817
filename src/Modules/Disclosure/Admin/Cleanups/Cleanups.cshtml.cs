using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>文件清理。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class CleanupsModel(CurrentActor current, Cleanups cleanups, CleanupDesk desk) : PageModel
{
    public IReadOnlyList<CleanupRow> Rows { get; private set; } = [];

    public bool MayOpen { get; private set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? DueOn { get; set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        DateOnly? due = DateOnly.TryParseExact(DueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        switch (await desk.OpenAsync(await current.GetAsync(cancel), Name, due, cancel))
        {
            case CleanupOutcome.Done done:
                TempData["Toast"] = "已开始清理。";
                return Redirect($"/admin/disclosure/cleanups/{done.Id}");
            case CleanupOutcome.Invalid invalid:
                foreach (var error in invalid.Errors)
                {
                    ModelState.AddModelError(error.Field, error.Message);
                }

                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                await LoadAsync(cancel);
                return Page();
            default:
                return StatusCode(StatusCodes.Status403Forbidden);
        }
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        MayOpen = (await current.GetAsync(cancel)).CanAnywhere(CorePermissions.ManageSite);
        Rows = await cleanups.ListAsync(cancel);
    }
}
