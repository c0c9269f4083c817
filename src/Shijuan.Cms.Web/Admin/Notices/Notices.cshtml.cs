using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>我的通知。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class NoticesModel(CurrentActor current, NoticeList notices) : PageModel
{
    public NoticePage View { get; private set; } = null!;

    public async Task OnGetAsync(bool all, [FromQuery(Name = "page")] int page, CancellationToken cancel) =>
        View = await notices.PageAsync(await current.GetAsync(cancel), !all, page, cancel);

    public async Task<IActionResult> OnPostReadAsync(int notice, bool all, CancellationToken cancel)
    {
        await notices.MarkReadAsync(await current.GetAsync(cancel), notice, cancel);
        return Redirect(all ? "/admin/notices?all=true" : "/admin/notices");
    }

    public async Task<IActionResult> OnPostReadAllAsync(CancellationToken cancel)
    {
        var count = await notices.MarkReadAsync(await current.GetAsync(cancel), null, cancel);
        TempData["Toast"] = $"已把 {count} 条通知标为已读。";
        return Redirect("/admin/notices");
    }
}
