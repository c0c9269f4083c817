using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>邮件队列。</summary>
[Requires(PermissionKeys.ManageAccounts)]
internal sealed class MailQueueModel(CurrentActor current, MailQueue queue) : PageModel
{
    public MailQueueView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => View = await queue.LoadAsync(cancel);

    public async Task<IActionResult> OnPostRetryAsync(int mail, CancellationToken cancel)
    {
        if (await queue.RetryAsync(await current.GetAsync(cancel), mail, cancel))
        {
            TempData["Toast"] = "已放回队列。";
            return Redirect("/admin/mail");
        }

        View = await queue.LoadAsync(cancel);
        return this.Conflicting("这封邮件已经不在搁置中，请看最新的清单。");
    }
}
