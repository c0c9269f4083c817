using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Retention;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>保存期限。</summary>
[Requires(PermissionKeys.ManageSite)]
internal sealed class RetentionPeriodsModel(CurrentActor current, RecordKeeping keeping) : PageModel
{
    /// <summary>Form names begin with it.</summary>
    public const string Prefix = "months.";

    public IReadOnlyList<(RecordClass Class, int? Months)> Classes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Classes = await keeping.ListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var typed = Request.Form.Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(f => f.Key[Prefix.Length..], f => f.Value.ToString().Trim(), StringComparer.Ordinal);
        var errors = await keeping.SetAsync(await current.GetAsync(cancel), typed, cancel);
        if (errors.Count == 0)
        {
            TempData["Toast"] = "已保存，今夜清理时生效。";
            return Redirect("/admin/retention");
        }

        ModelState.Clear();
        foreach (var error in errors)
        {
            ModelState.AddModelError(Prefix + error.Field, error.Message);
        }

        Classes = await keeping.ListAsync(cancel);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>What was typed, after a refusal.</summary>
    public string ShownOf(string key, int months) =>
        Request.HasFormContentType && Request.Form.TryGetValue(Prefix + key, out var typed) ? typed.ToString() : $"{months}";
}
