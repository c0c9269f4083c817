using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>一项公示义务。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ShowObligationModel(CurrentActor current, ShowObligation show) : PageModel
{
    public ObligationView View { get; private set; } = null!;

    public CheckForm Form { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, [FromForm] CheckForm form, IFormFile? proof, CancellationToken cancel)
    {
        ModelState.Clear();
        Form = form;
        await using var picture = proof is { Length: > 0 } ? proof.OpenReadStream() : null;
        var outcome = await show.CheckAsync(await current.GetAsync(cancel), id, form, picture, proof?.FileName ?? "", cancel);
        switch (outcome)
        {
            case CheckOutcome.Done:
                TempData["Toast"] = "已登记这次查验。";
                return Redirect($"{ListObligations.Address}/{id}");
            case CheckOutcome.NotFound:
                return NotFound();
            case CheckOutcome.Invalid invalid:
                foreach (var error in invalid.Errors)
                {
                    ModelState.AddModelError(error.Field, error.Message);
                }

                break;
            case CheckOutcome.Conflict:
                ModelState.AddModelError("", "您打开这一页以后，有人登记了别的查验。请看一看，再提交一次。");
                break;
            default:
                ModelState.AddModelError("", "只有本单位的编辑可以登记查验。");
                break;
        }

        Response.StatusCode = outcome switch
        {
            CheckOutcome.Conflict => StatusCodes.Status409Conflict,
            CheckOutcome.Forbidden => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    /// <summary>截图。</summary>
    public async Task<IActionResult> OnGetProofAsync(int id, int check, CancellationToken cancel)
    {
        if (await show.ProofAsync(await current.GetAsync(cancel), id, check, cancel) is not { } proof)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        Response.Headers.CacheControl = "private, no-cache";
        return File(proof.Bytes, proof.MediaType);
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        if (await show.FindAsync(await current.GetAsync(cancel), id, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
