using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>打开通知：marks it read and goes to what it is about. Reading twice changes nothing more.</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class OpenNoticeModel(CurrentActor current, NoticeList notices) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) =>
        await notices.OpenAsync(await current.GetAsync(cancel), id, cancel) is { } url ? LocalRedirect(url) : NotFound();
}
