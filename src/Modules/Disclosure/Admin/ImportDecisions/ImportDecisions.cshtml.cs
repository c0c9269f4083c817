using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>从办案系统导入决定。The form is held in memory whole: the table may hold names that must not reach the disk.</summary>
[Requires(PermissionKeys.Draft)]
[RequestSizeLimit(MostForm)]
[RequestFormLimits(MultipartBodyLengthLimit = MostForm, MemoryBufferThreshold = (int)MostForm)]
internal sealed class ImportDecisionsModel(CurrentActor current, ImportDecisions import) : PageModel
{
    /// <summary>The file and what the form adds to it.</summary>
    public const long MostForm = ImportDecisions.MostBytes + (64 * 1024);

    public IReadOnlyList<OrgUnit> Units { get; private set; } = [];

    public DecisionImport? Result { get; private set; }

    public string Kind { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel) => Units = await import.UnitsAsync(await current.GetAsync(cancel), cancel);

    public async Task<IActionResult> OnPostAsync(string? kind, string? unit, IFormFile? file, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        ModelState.Clear();
        Units = await import.UnitsAsync(actor, cancel);
        (Kind, Unit) = (kind ?? "", unit ?? "");
        if (file is null or { Length: 0 } || file.Length > ImportDecisions.MostBytes)
        {
            ModelState.AddModelError("File", file is { Length: > 0 } ? "表格超过 8 MB，请分成几份。" : "请选择要导入的表格。");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        var result = await import.RunAsync(actor, Kind, Unit, file.FileName, bytes.ToArray(), cancel);
        if (result.Refusal is { } refusal)
        {
            ModelState.AddModelError(refusal.Field, refusal.Message);
        }
        else
        {
            Result = result;
        }

        Response.StatusCode = result is { Refusal: null, Wrong.Count: 0 } ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
