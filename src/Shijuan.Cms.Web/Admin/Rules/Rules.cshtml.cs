using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>规则：what the gate checks, on what basis, how often it finds something, and what follows.</summary>
[Requires(PermissionKeys.ManageSite)]
internal sealed class RulesModel(CurrentActor current, RuleSettings settings) : PageModel
{
    public const string Prefix = "Mode.";

    public RulesView View { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string Seen { get; set; } = "";

    /// <summary>What was chosen and not stored, so that nothing is lost.</summary>
    public IReadOnlyDictionary<string, RuleMode> Chosen { get; private set; } = new Dictionary<string, RuleMode>();

    public async Task OnGetAsync(CancellationToken cancel) => View = await settings.ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Chosen = Request.Form
            .Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal) && Enum.TryParse<RuleMode>(f.Value, out var mode) && Enum.IsDefined(mode))
            .ToDictionary(f => f.Key[Prefix.Length..], f => Enum.Parse<RuleMode>(f.Value!), StringComparer.Ordinal);
        var outcome = await settings.ChangeAsync(await current.GetAsync(cancel), Seen, Chosen, Reason, cancel);
        switch (outcome)
        {
            case RulesOutcome.Done done:
                TempData["Toast"] = $"已调整 {done.Changes} 条规则，马上生效。";
                return Redirect("/admin/rules");
            case RulesOutcome.Nothing:
                TempData["Toast"] = "没有改动。";
                return Redirect("/admin/rules");
            default:
                View = await settings.ShowAsync(cancel);
                return outcome switch
                {
                    RulesOutcome.NoReason => this.Invalid(nameof(Reason), "请写明调整的理由，不超过500个字，它会记入审计日志。"),
                    RulesOutcome.Forbidden => this.Forbidden("您没有调整规则的权限。"),
                    _ => this.Conflicting("您打开这一页以后，别人调整过规则，您的改动没有保存。下面保留着您的选择，请核对后再保存。"),
                };
        }
    }

    public RuleMode ShownMode(RuleRow row) => Chosen.GetValueOrDefault(row.Text.Key, row.Mode);
}
