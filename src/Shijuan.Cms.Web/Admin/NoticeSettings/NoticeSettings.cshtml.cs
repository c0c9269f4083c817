using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>通知设置。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class NoticeSettingsModel(CurrentActor current, NoticeSettings settings) : PageModel
{
    public NoticeSettingsView View { get; private set; } = null!;

    /// <summary>One choice for each kind, by its name.</summary>
    [BindProperty]
    public Dictionary<string, NoticeDelivery> Delivery { get; set; } = [];

    [BindProperty]
    public string? Email { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        View = await settings.LoadAsync(await current.GetAsync(cancel), cancel);
        Email = View.Email;
        Delivery = View.Kinds.ToDictionary(k => k.Kind.ToString(), k => k.Delivery);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        var wanted = Enum.GetValues<NoticeKind>()
            .Where(k => Delivery.TryGetValue(k.ToString(), out var d) && Enum.IsDefined(d))
            .ToDictionary(k => k, k => Delivery[k.ToString()]);
        if (await settings.SaveAsync(actor, wanted, Email ?? "", cancel) is { } fault)
        {
            View = await settings.LoadAsync(actor, cancel);
            return this.Invalid(nameof(Email), fault);
        }

        TempData["Toast"] = "通知设置已保存。";
        return Redirect("/admin/notices/settings");
    }
}
