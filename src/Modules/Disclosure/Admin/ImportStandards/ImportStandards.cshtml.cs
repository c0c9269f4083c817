using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>导入标准目录的一个版本。</summary>
[Requires(PermissionKeys.ManageSite)]
[RequestSizeLimit(Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest)]
internal sealed class ImportStandardsModel(CurrentActor current, ImportCatalogue catalogue) : PageModel
{
    private const long Largest = 10L * 1024 * 1024;

    [BindProperty]
    public string? Name { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        ModelState.Clear();
        using var content = new MemoryStream();
        if (file is not null)
        {
            await file.CopyToAsync(content, cancel);
        }

        switch (await catalogue.RunAsync(await current.GetAsync(cancel), Name, content.ToArray(), cancel))
        {
            case CatalogueOutcome.Done:
                TempData["Toast"] = "新版本已经导入，原来的版本已存档。";
                return Redirect("/admin/disclosure/standards");
            case CatalogueOutcome.Invalid invalid:
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
}
