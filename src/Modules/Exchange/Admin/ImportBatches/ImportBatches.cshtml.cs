using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Exchange;

/// <summary>旧站迁移：批次清单和上传。</summary>
[Requires(PermissionKeys.Draft)]
[RequestSizeLimit(Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest)]
internal sealed class ImportBatchesModel(CurrentActor current, ImportBatches batches) : PageModel
{
    private const long Largest = 1024L * 1024 * 1024;

    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<ImportBatch> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await batches.ListAsync(await current.GetAsync(cancel), cancel);

    public async Task<IActionResult> OnPostAsync(IFormFile? manifest, IFormFile? archive, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        ModelState.Clear();
        var name = Name?.Trim() ?? "";
        if (name.Length is 0 or > 100)
        {
            ModelState.AddModelError(nameof(Name), "请给这一批起个名称，不超过 100 个字。");
        }

        if (manifest is null or { Length: 0 } || Path.GetExtension(manifest.FileName).ToLowerInvariant() is not (".csv" or ".json"))
        {
            ModelState.AddModelError("Manifest", "请选择清单文件：.csv 或 .json。");
        }

        if (archive is { Length: > 0 } && !archive.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            ModelState.AddModelError("Archive", "文件包要是 .zip。");
        }

        if (ModelState.IsValid)
        {
            var id = await batches.UploadAsync(actor, name, manifest!, archive is { Length: > 0 } ? archive : null, cancel);
            TempData["Toast"] = "已上传，马上开始检查。";
            return Redirect($"/admin/import/batches/{id}");
        }

        Rows = await batches.ListAsync(actor, cancel);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
