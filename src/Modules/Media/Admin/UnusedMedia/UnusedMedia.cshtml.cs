using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Media;

/// <summary>未使用的素材。</summary>
[Requires(PermissionKeys.Draft)]
internal sealed class UnusedMediaModel(CurrentActor current, UnusedMedia unused, BulkMedia bulk) : PageModel
{
    public UnusedView View { get; private set; } = null!;

    public BulkResult? Bulk { get; private set; }

    public Task<IActionResult> OnGetAsync(int? unit, string? sort, CancellationToken cancel) => ShowAsync(unit, sort, cancel);

    public async Task<IActionResult> OnPostAsync(int? unit, string? sort, int[] ids, CancellationToken cancel)
    {
        Bulk = await bulk.RunAsync(await current.GetAsync(cancel), new BulkInput { Ids = ids, Act = "delete" }, cancel);
        if (Bulk.Succeeded)
        {
            TempData["Toast"] = $"已删除 {Bulk.Done} 个素材。";
            return Redirect($"/admin/media/unused?unit={unit}");
        }

        Response.StatusCode = Bulk.Fault is null ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(unit, sort, cancel);
    }

    private async Task<IActionResult> ShowAsync(int? unit, string? sort, CancellationToken cancel)
    {
        if (await unused.FindAsync(await current.GetAsync(cancel), unit, sort == "size", cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
