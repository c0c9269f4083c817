using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Handovers;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>移交一份稿件。</summary>
[Requires(PermissionKeys.Draft)]
internal sealed class OfferItemModel(CurrentActor current, HandoverDesk desk, ItemHandovers handovers) : PageModel
{
    public HandoverForm Form { get; private set; } = null!;

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    [BindProperty]
    public int? ToUnitId { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        Errors = await handovers.OfferAsync(await current.GetAsync(cancel), id, ToUnitId, Note, cancel);
        if (Errors.Count > 0)
        {
            return new PageResult { StatusCode = Errors.Any(e => e.Field.Length > 0) ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict };
        }

        TempData["Toast"] = "已移交，等对方接收。接收以前仍归您单位。";
        return Redirect("/admin/handovers");
    }

    public string? ErrorOf(string field) => Errors.FirstOrDefault(e => e.Field == field)?.Message;

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        if (await desk.FormAsync(await current.GetAsync(cancel), id, cancel) is not { } form)
        {
            return false;
        }

        Form = form;
        return true;
    }
}
