using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Papers;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>发稿审批单：on screen, for the printer, as PDF and as DOCX. Who took a file is on record.</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ApprovalSheetModel(CurrentActor current, ApprovalSheets sheets, CmsDbContext db) : PageModel
{
    public ApprovalSheet Sheet { get; private set; } = null!;

    public string? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await sheets.MakeAsync(await current.GetAsync(cancel), id, cancel) is not { } sheet)
        {
            return NotFound();
        }

        Sheet = sheet;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, string format, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await sheets.MakeAsync(actor, id, cancel) is not { } sheet)
        {
            return NotFound();
        }

        Sheet = sheet;
        var bytes = format switch
        {
            "pdf" => SheetPdf.Write(sheet),
            "docx" => SheetDocx.Write(sheet),
            _ => null,
        };
        if (bytes is null)
        {
            Fault = format == "pdf" ? PdfFonts.HowToInstall : "请选择 PDF 或 DOCX。";
            return new PageResult { StatusCode = format == "pdf" ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity };
        }

        db.Audit(AuditDraft.Done(actor, "sheet.export", nameof(Publication), () => id, new { format, item = sheet.ItemId }));
        await db.SaveChangesAsync(cancel);
        var type = format == "pdf" ? "application/pdf" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        return File(bytes, type, $"发稿审批单-{sheet.ItemId}-{sheet.PublicationId}.{format}");
    }
}
