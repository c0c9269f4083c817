using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Exchange;

/// <summary>导入文档：choose, preview, create.</summary>
[Requires(PermissionKeys.Draft)]
[RequestSizeLimit(Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest)]
internal sealed class ImportDocumentModel(CurrentActor current, ImportDocument import, DraftChoices choices) : PageModel
{
    // More than is taken, so that a file that is somewhat too large gets its message instead of a broken connection.
    private const long Largest = 64L * 1024 * 1024;

    /// <summary>The draft that takes the text; a new one when null.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Item { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public int UnitId { get; set; }

    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public int ChannelId { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Ticket { get; set; }

    [BindProperty]
    public bool AcceptRevisions { get; set; }

    [BindProperty]
    public bool Append { get; set; }

    public ChoicesView Choices { get; private set; } = null!;

    public TargetDraft? Target { get; private set; }

    public ReadDocument? Document { get; private set; }

    public RenderedText? Preview { get; private set; }

    /// <summary>What is not settled in the document; the person may accept it.</summary>
    public string? Unsettled { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(await current.GetAsync(cancel), cancel))
        {
            return NotFound();
        }

        (Revision, UnitId) = (Target?.Revision ?? 0, Choices.OwnUnitId);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        ModelState.Clear();
        if (!await LoadAsync(actor, cancel))
        {
            return NotFound();
        }

        CheckPlace();
        if (UploadCheck.FaultOf(file, Ticket) is { } fault)
        {
            ModelState.AddModelError("File", fault);
        }

        if (!ModelState.IsValid)
        {
            return Refuse();
        }

        Ticket = file is { Length: > 0 } ? await import.KeepAsync(actor, file, cancel) : Ticket;
        return await ShowAsync(actor, cancel) ? Page() : Refuse();
    }

    public async Task<IActionResult> OnPostCreateAsync(CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        ModelState.Clear();
        if (!await LoadAsync(actor, cancel))
        {
            return NotFound();
        }

        CheckPlace();
        var title = Title?.Trim() ?? "";
        if (!await ShowAsync(actor, cancel))
        {
            return Refuse();
        }

        Title = title;
        if (Target is null && title.Length == 0)
        {
            ModelState.AddModelError(nameof(Title), "请填写标题。");
        }

        if (!ModelState.IsValid)
        {
            return Refuse();
        }

        var result = Target is { } target
            ? await import.ReplaceAsync(actor, target.Id, Revision, Append, Document!, cancel)
            : await import.CreateAsync(actor, new DocumentDraft(UnitId, Type!, ChannelId, title), Document!, cancel);
        switch (result)
        {
            case DocumentResult.Done done:
                TempData["Toast"] = "已导入，请检查后送审。";
                return Redirect($"/admin/content/{done.ItemId}/edit");
            case DocumentResult.Invalid invalid:
                foreach (var error in invalid.Errors)
                {
                    ModelState.AddModelError(FieldOf(error.Field), error.Message);
                }

                return Refuse();
            default:
                var refused = (DocumentResult.Refused)result;
                ModelState.AddModelError("", refused.Message);
                return Refuse(refused.Status);
        }
    }

    private static string FieldOf(string field) => field switch
    {
        "unit" => nameof(UnitId),
        "type" => nameof(Type),
        "column" => nameof(ChannelId),
        "Body" => "",
        _ => field,
    };

    private void CheckPlace()
    {
        if (Target is { IsDraft: false })
        {
            ModelState.AddModelError("", "这份稿件现在不是草稿，不能改文字。");
        }

        if (Target is not null)
        {
            return;
        }

        Require(Choices.Units.Any(u => u.Id == UnitId), nameof(UnitId), "请选择发布单位。");
        Require(Choices.Types.Any(t => t.Key == Type), nameof(Type), "请选择内容类型。");
        var column = Choices.Columns.FirstOrDefault(c => c.Id == ChannelId);
        Require(column is not null, nameof(ChannelId), "请选择栏目。");
        Require(column is null || Type is not { Length: > 0 } type || column.Admits(type), nameof(ChannelId), "这个栏目不收这种内容，请换一个栏目。");
    }

    private void Require(bool good, string field, string message)
    {
        if (!good)
        {
            ModelState.AddModelError(field, message);
        }
    }

    /// <summary>Reads the kept file; false when it cannot be taken as it is.</summary>
    private async Task<bool> ShowAsync(Actor actor, CancellationToken cancel)
    {
        switch (await import.ReadAsync(actor, Ticket, AcceptRevisions, cancel))
        {
            case DocumentOutcome.Read read:
                Document = read.Document;
                Title = read.Document.Title;
                Preview = import.Preview(actor, read.Document);
                return true;
            case DocumentOutcome.Unsettled unsettled:
                Unsettled = unsettled.Message;
                return false;
            case DocumentOutcome.Refused refused:
                Ticket = null;
                ModelState.AddModelError("File", refused.Message);
                return false;
            default:
                return false;
        }
    }

    private async Task<bool> LoadAsync(Actor actor, CancellationToken cancel)
    {
        Choices = await choices.ForAsync(actor, cancel);
        if (Item is not { } id)
        {
            return true;
        }

        Target = await import.TargetAsync(actor, id, cancel);
        return Target is not null;
    }

    private PageResult Refuse(int status = StatusCodes.Status422UnprocessableEntity)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
