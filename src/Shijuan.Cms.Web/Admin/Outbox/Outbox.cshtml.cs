using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

[Requires(PermissionKeys.ManageAccounts)]
internal sealed class OutboxModel(CurrentActor current, Outbox outbox) : PageModel
{
    public IReadOnlyList<DeliveryRow> Parked { get; private set; } = [];

    public IReadOnlyList<DeliveryRow> Waiting { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostRetryAsync(int delivery, CancellationToken cancel)
    {
        if (await outbox.RetryAsync(await current.GetAsync(cancel), delivery, cancel))
        {
            TempData["Toast"] = "已重新投递。";
            return Redirect("/admin/outbox");
        }

        await LoadAsync(cancel);
        return this.Conflicting("这项投递已经不在搁置中，请看最新的清单。");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Parked = await outbox.ParkedAsync(cancel);
        Waiting = await outbox.WaitingAsync(cancel);
    }
}
