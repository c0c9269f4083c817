using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>破例查看。</summary>
[Requires(PermissionKeys.ReadLimited)]
internal sealed class ExceptionalReadingModel(CurrentActor current, ExceptionalReading reading) : PageModel
{
    public IReadOnlyList<LookRow> Looks { get; private set; } = [];

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    public string? TypedItem { get; private set; }

    public string? TypedReason { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Looks = await reading.MineAsync(await current.GetAsync(cancel), cancel);

    public async Task<IActionResult> OnPostAsync([FromForm] string? itemId, [FromForm] string? reason, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        var id = int.TryParse(itemId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        Errors = await reading.OpenAsync(actor, id, reason, cancel);
        if (Errors.Count == 0)
        {
            return Redirect($"/admin/exceptional-reading/{id}");
        }

        foreach (var error in Errors)
        {
            ModelState.AddModelError(error.Field, error.Message);
        }

        (TypedItem, TypedReason) = (itemId, reason);
        Looks = await reading.MineAsync(actor, cancel);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
