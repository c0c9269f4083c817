using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>导入稿件。</summary>
[Requires(PermissionKeys.Draft)]
internal sealed class ImportContentModel(ImportContent import, CurrentActor current) : PageModel
{
    public ImportReport? Report { get; private set; }

    public string? Error { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (file is null or { Length: 0 })
        {
            return Refuse("请选择一个 JSON 文件。");
        }

        if (file.Length > ImportFile.MostBytes)
        {
            return Refuse("文件超过 5 MB，请分成几个文件导入。");
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        Report = await import.RunAsync(actor, bytes.ToArray(), cancel);
        if (Report.Refusal is { } why)
        {
            return Refuse(why);
        }

        var page = Page();
        page.StatusCode = Report.AllDone ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    private PageResult Refuse(string why)
    {
        Error = why;
        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
