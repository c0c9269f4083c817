using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Exchange;

/// <summary>从公文导入：choose, confirm, create.</summary>
[Requires(PermissionKeys.Draft)]
[RequestSizeLimit(Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest)]
internal sealed class ImportOfficialModel(CurrentActor current, ImportOfficial official, ImportDocument import, OfficialChoices choices) : PageModel
{
    // More than is taken, so that a file that is somewhat too large gets its message instead of a broken connection.
    private const long Largest = 64L * 1024 * 1024;

    [BindProperty]
    public int UnitId { get; set; }

    [BindProperty]
    public int ChannelId { get; set; }

    [BindProperty]
    public string? Ticket { get; set; }

    [BindProperty]
    public bool AcceptRevisions { get; set; }

    [BindProperty]
    public bool KeepOriginal { get; set; }

    /// <summary>Whether the upload may become an attachment: not with tracked changes or comments in it.</summary>
    public bool MayKeepOriginal { get; private set; }

    public OfficialPlaces Places { get; private set; } = null!;

    public OfficialProposal? Proposal { get; private set; }

    public RenderedText? Preview { get; private set; }

    /// <summary>What is not settled in the document; the person may accept it.</summary>
    public string? Unsettled { get; private set; }

    /// <summary>What the person typed in place of what was recognised.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Places = await choices.ForAsync(await current.GetAsync(cancel), cancel);
        UnitId = Places.OwnUnitId;
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        var actor = await StartAsync(cancel);
        if (UploadCheck.FaultOf(file, Ticket) is { } fault)
        {
            ModelState.AddModelError("File", fault);
        }
        else if (file is { Length: > 0 } && !WordRevisions.IsWord(file.FileName))
        {
            ModelState.AddModelError("File", "只能导入 .docx 公文。旧版 .doc、.wps 请在 Word 或 WPS 里另存为 .docx；网页和 Markdown 请用“导入文档”。");
        }

        if (!ModelState.IsValid)
        {
            return Refuse();
        }

        Ticket = file is { Length: > 0 } ? await import.KeepAsync(actor, file, cancel) : Ticket;
        if (!await ShowAsync(actor, cancel))
        {
            return Refuse();
        }

        // The proposal of the page; the person may choose otherwise only where the file may go out at all.
        KeepOriginal = MayKeepOriginal;
        return Page();
    }

    public async Task<IActionResult> OnPostCreateAsync(CancellationToken cancel)
    {
        var actor = await StartAsync(cancel);
        if (!await ShowAsync(actor, cancel))
        {
            return Refuse();
        }

        Typed = Proposal!.Rows.ToDictionary(r => r.Name, r => Request.Form[r.Name].ToString().Trim(), StringComparer.Ordinal);
        var title = string.Concat(Typed["Title"].ReplaceLineEndings("").Where(c => !char.IsControl(c)));
        Require(title.Length > 0, "Title", "请填写标题。");
        if (!ModelState.IsValid)
        {
            return Refuse();
        }

        var column = Places.Columns.Single(c => c.Id == ChannelId);
        return await official.CreateAsync(actor, new DocumentDraft(UnitId, column.Type.Key, ChannelId, title), Proposal, Typed, Ticket, KeepOriginal, cancel) switch
        {
            DocumentResult.Done done => Created(done),
            DocumentResult.Invalid invalid => Refuse(invalid),
            var other => Refuse((DocumentResult.Refused)other),
        };
    }

    private RedirectResult Created(DocumentResult.Done done)
    {
        TempData["Toast"] = done.Left ?? "已导入，请检查后送审。";
        return Redirect($"/admin/content/{done.ItemId}/edit");
    }

    private PageResult Refuse(DocumentResult.Invalid invalid)
    {
        foreach (var error in invalid.Errors)
        {
            ModelState.AddModelError(error.Field switch { "unit" => nameof(UnitId), "column" or "type" => nameof(ChannelId), "Body" => "", _ => error.Field }, error.Message);
        }

        return Refuse();
    }

    private PageResult Refuse(DocumentResult.Refused refused)
    {
        ModelState.AddModelError("", refused.Message);
        return Refuse(refused.Status);
    }

    private async Task<Actor> StartAsync(CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        ModelState.Clear();
        Places = await choices.ForAsync(actor, cancel);
        Require(Places.Units.Any(u => u.Id == UnitId), nameof(UnitId), "请选择发布单位。");
        Require(Places.Columns.Any(c => c.Id == ChannelId), nameof(ChannelId), "请选择栏目。");
        return actor;
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
        if (!ModelState.IsValid)
        {
            return false;
        }

        switch (await import.ReadAsync(actor, Ticket, AcceptRevisions, cancel))
        {
            case DocumentOutcome.Read read:
                var column = Places.Columns.Single(c => c.Id == ChannelId);
                var proposal = await official.ProposeAsync(actor, read.Document, column, Places.Units.Single(u => u.Id == UnitId), cancel);
                if (proposal.Read.SecretMark is { } mark)
                {
                    await official.RefuseSecretAsync(actor, Ticket, read.Document, cancel);
                    Ticket = null;
                    ModelState.AddModelError("File", $"文件标有密级“{mark}”，不能放进本系统。请立即按保密规定处理这份文件，并告知保密工作机构。");
                    return false;
                }

                Proposal = proposal;
                Preview = import.Preview(actor, proposal.Document);
                MayKeepOriginal = await official.IsSettledAsync(actor, Ticket, cancel);
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

    private PageResult Refuse(int status = StatusCodes.Status422UnprocessableEntity)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
