using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Previews;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>预览链接的设置。</summary>
[Requires(PermissionKeys.ManageSite)]
internal sealed class PreviewSettingsModel(CurrentActor current, PreviewSettings settings) : PageModel
{
    public int Days { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Days = await settings.MaxDaysAsync(cancel);

    public async Task<IActionResult> OnPostAsync([FromForm] int days, CancellationToken cancel)
    {
        if (await settings.SetMaxDaysAsync(await current.GetAsync(cancel), days, cancel) is not { } error)
        {
            TempData["Toast"] = "已保存。以前生成的链接不变。";
            return Redirect("/admin/preview-settings");
        }

        Days = days;
        ModelState.Clear();
        ModelState.AddModelError(error.Field, error.Message);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
