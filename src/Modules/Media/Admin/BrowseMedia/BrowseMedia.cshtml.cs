using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Media;

/// <summary>媒体库。</summary>
[Requires(PermissionKeys.Draft)]
internal sealed class BrowseMediaModel(CurrentActor current, BrowseMedia browse, BulkMedia bulk, MediaFolders folders) : PageModel
{
    private const int LongestWords = 100;

    public BrowseView View { get; private set; } = null!;

    public BulkResult? Bulk { get; private set; }

    public string? FolderFault { get; private set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public int? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "folder")]
    public int? Folder { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel);

    public async Task<IActionResult> OnPostBulkAsync(BulkInput input, CancellationToken cancel)
    {
        Bulk = await bulk.RunAsync(await current.GetAsync(cancel), input, cancel);
        if (Bulk.Succeeded)
        {
            TempData["Toast"] = $"已处理 {Bulk.Done} 个素材。";
            return Redirect(Here());
        }

        Response.StatusCode = Bulk.Fault is null ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostNewFolderAsync(int unit, int? folder, string? name, CancellationToken cancel) =>
        await AnswerAsync(await folders.CreateAsync(await current.GetAsync(cancel), new MediaPlace(unit, folder), name ?? "", cancel), "已新建文件夹。", f => f.Id, cancel);

    public async Task<IActionResult> OnPostChangeFolderAsync(int id, string? name, int? parent, CancellationToken cancel) =>
        await AnswerAsync(await folders.ChangeAsync(await current.GetAsync(cancel), id, name ?? "", parent, cancel), "已修改文件夹。", f => f.Id, cancel);

    public async Task<IActionResult> OnPostDeleteFolderAsync(int id, CancellationToken cancel) =>
        await AnswerAsync(await folders.DeleteAsync(await current.GetAsync(cancel), id, cancel), "已删除文件夹。", f => f.ParentId, cancel);

    private async Task<IActionResult> AnswerAsync(FolderOutcome outcome, string done, Func<MediaFolder, int?> next, CancellationToken cancel)
    {
        switch (outcome)
        {
            case FolderOutcome.Done { Folder: var folder }:
                TempData["Toast"] = done;
                Folder = next(folder);
                return Redirect(Here());
            case FolderOutcome.Invalid invalid:
                FolderFault = invalid.Message;
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await ShowAsync(cancel);
            case FolderOutcome.Conflict conflict:
                FolderFault = conflict.Message;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await ShowAsync(cancel);
            default:
                return NotFound();
        }
    }

    private string Here() => Folder is { } folder ? $"/admin/media?unit={Unit}&folder={folder}" : $"/admin/media?unit={Unit}";

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var query = Request.Query;
        var words = query["q"].ToString().Trim();
        var filter = new BrowseFilter(
            Unit, Folder, words[..Math.Min(words.Length, LongestWords)], Enum.TryParse<FileKind>(query["kind"], out var kind) ? kind : null,
            query["lacking"] == "true", query["view"] == "list", Pager.Read(Request) ?? 0);
        if (await browse.FindAsync(await current.GetAsync(cancel), filter, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
