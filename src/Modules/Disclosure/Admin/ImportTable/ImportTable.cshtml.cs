using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>导入数据表。The form is held in memory whole: a file with personal data must not reach the disk, not even as a temporary one.</summary>
[Requires(PermissionKeys.Draft)]
[RequestSizeLimit(MostForm)]
[RequestFormLimits(MultipartBodyLengthLimit = MostForm, MemoryBufferThreshold = (int)MostForm)]
internal sealed class ImportTableModel(CurrentActor current, ImportTable import) : PageModel
{
    /// <summary>The file and what the form adds to it.</summary>
    public const long MostForm = ImportTable.MostBytes + (64 * 1024);

    public TableView View { get; private set; } = null!;

    public string Chosen { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(int itemId, CancellationToken cancel) => ShowAsync(itemId, StatusCodes.Status200OK, cancel);

    public async Task<IActionResult> OnPostAsync(int itemId, int revision, string? profile, IFormFile? file, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        ModelState.Clear();
        if (await import.FindAsync(actor, itemId, cancel) is null)
        {
            return NotFound();
        }

        Chosen = profile ?? "";
        if (file is null or { Length: 0 })
        {
            return await RefuseAsync(itemId, "File", "请选择要导入的表格。", StatusCodes.Status422UnprocessableEntity, cancel);
        }

        if (file.Length > ImportTable.MostBytes)
        {
            return await RefuseAsync(itemId, "File", $"表格超过 {ImportTable.MostBytes / 1024 / 1024} MB，请分成几份。", StatusCodes.Status422UnprocessableEntity, cancel);
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        switch (await import.RunAsync(actor, itemId, revision, Chosen, file.FileName, bytes.ToArray(), cancel))
        {
            case TableImport.Refused refused:
                foreach (var error in refused.Errors)
                {
                    ModelState.AddModelError(error.Field, error.Message);
                }

                if (refused.Total > refused.Errors.Count)
                {
                    ModelState.AddModelError("File", $"共有{refused.Total}处，上面是前{refused.Errors.Count}处。");
                }

                return await ShowAsync(itemId, StatusCodes.Status422UnprocessableEntity, cancel);
            case TableImport.Filled { Outcome: DraftOutcome.Done, Table: var table }:
                TempData["Toast"] = ToastOf(table);
                return Redirect($"/admin/disclosure/tables/{itemId}");
            case TableImport.Filled filled:
                return await AnswerAsync(itemId, filled.Outcome, cancel);
            default:
                return NotFound();
        }
    }

    private Task<IActionResult> AnswerAsync(int itemId, DraftOutcome outcome, CancellationToken cancel) => outcome switch
    {
        DraftOutcome.Conflict => RefuseAsync(itemId, "", "您打开这一页以后，稿件有了别的改动。请看一看现在的内容，再导入一次。", StatusCodes.Status409Conflict, cancel),
        DraftOutcome.Locked locked => RefuseAsync(itemId, "", $"{locked.Lock.OwnerName}正在编辑这份稿件，现在不能导入。", StatusCodes.Status423Locked, cancel),
        DraftOutcome.WrongState wrong => RefuseAsync(itemId, "", wrong.Message, StatusCodes.Status409Conflict, cancel),
        DraftOutcome.Forbidden forbidden => RefuseAsync(itemId, "", forbidden.Message, StatusCodes.Status403Forbidden, cancel),
        _ => Task.FromResult<IActionResult>(NotFound()),
    };

    private static string ToastOf(MaskOutcome.Masked table) =>
        $"已导入 {table.Rows.Count} 行"
        + (table.Dropped.Count > 0 ? $"；去掉了{string.Join("、", table.Dropped)}" : "")
        + (table.Skipped > 0 ? $"；没有导入 {table.Skipped} 行合计" : "")
        + (table.HeadingLine > 1 ? $"；表头在第 {table.HeadingLine} 行，上面的没有导入" : "")
        + "。";

    private Task<IActionResult> RefuseAsync(int itemId, string field, string message, int status, CancellationToken cancel)
    {
        ModelState.AddModelError(field, message);
        return ShowAsync(itemId, status, cancel);
    }

    private async Task<IActionResult> ShowAsync(int itemId, int status, CancellationToken cancel)
    {
        if (await import.FindAsync(await current.GetAsync(cancel), itemId, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Chosen = Chosen.Length > 0 ? Chosen : view.Profile;
        Response.StatusCode = status;
        return Page();
    }
}
