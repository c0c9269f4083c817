using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>灰度与冻结。</summary>
[Requires(PermissionKeys.ManageSite)]
internal sealed class SiteModesModel(CurrentActor current, SetSiteMode mode) : PageModel
{
    public IReadOnlyList<(string Name, string Title, string Lead, TypedWindow Typed)> Windows { get; private set; } = [];

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var stored = await mode.LoadAsync(cancel);
        Show(TypedWindow.Of(stored.Grey), TypedWindow.Of(stored.Freeze));
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] string? greyFrom, [FromForm] string? greyUntil, [FromForm] string? greyReason,
        [FromForm] string? freezeFrom, [FromForm] string? freezeUntil, [FromForm] string? freezeReason, CancellationToken cancel)
    {
        var (grey, freeze) = (new TypedWindow(greyFrom, greyUntil, greyReason), new TypedWindow(freezeFrom, freezeUntil, freezeReason));
        Errors = await mode.SetAsync(await current.GetAsync(cancel), grey, freeze, cancel);
        if (Errors.Count == 0)
        {
            TempData["Toast"] = "已保存。";
            return Redirect("/admin/site-mode");
        }

        Show(grey, freeze);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private void Show(TypedWindow grey, TypedWindow freeze) => Windows =
    [
        ("Grey", "灰度模式", "公祭日等日子，公开页面全部去色。到时自动开始、自动结束。", grey),
        ("Freeze", "冻结发布", "这段时间哪条路都不公开新内容；撤回和紧急下架照常。定时在这段时间里的稿件会发布失败并提醒。", freeze),
    ];
}
