using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>一个目录事项。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class StandardRowModel(CurrentActor current, StandardRow row, FilingDesk desk) : PageModel
{
    public StandardRowView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, string? words, CancellationToken cancel) =>
        await LoadAsync(id, words, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostFileAsync(int id, int item, CancellationToken cancel) =>
        await AnswerAsync(id, await desk.FileAsync(await current.GetAsync(cancel), id, item, cancel), "已归入本事项。", cancel);

    public async Task<IActionResult> OnPostTakeOutAsync(int id, int item, CancellationToken cancel) =>
        await AnswerAsync(id, await desk.TakeOutAsync(await current.GetAsync(cancel), id, item, cancel), "已移出本事项。", cancel);

    public async Task<IActionResult> OnPostDeclareAsync(int id, int unit, CancellationToken cancel) =>
        await AnswerAsync(id, await desk.DeclareNoneAsync(await current.GetAsync(cancel), id, unit, cancel), "声明已签署并公开。", cancel);

    private async Task<IActionResult> AnswerAsync(int id, CatalogueOutcome outcome, string done, CancellationToken cancel)
    {
        switch (outcome)
        {
            case CatalogueOutcome.Done:
                TempData["Toast"] = done;
                return Redirect(FormattableString.Invariant($"/admin/disclosure/standards/{id}"));
            case CatalogueOutcome.Invalid invalid when await LoadAsync(id, words: null, cancel):
                ModelState.Clear();
                foreach (var (field, message) in invalid.Errors)
                {
                    ModelState.AddModelError(field, message);
                }

                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> LoadAsync(int id, string? words, CancellationToken cancel)
    {
        if (await row.ShowAsync(await current.GetAsync(cancel), id, words is { Length: <= 60 } ? words.Trim() : "", cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
