using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>查找替换：the words travel in the form, not in the address, where a name would stay behind in logs.</summary>
[Requires(PermissionKeys.Draft)]
internal sealed class ReplaceWordsModel(CurrentActor current, ReplaceWords replace, BulkDesk desk) : PageModel
{
    private const int LongestWords = 100;

    [BindProperty]
    public ReplaceInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    /// <summary>Null before the first search.</summary>
    public ReplacePreview? Preview { get; private set; }

    public FieldError? Fault { get; private set; }

    /// <summary>What was unticked stays so when something else was wrong; after a new search everything is ticked.</summary>
    public bool IsChosen(int itemId) => Input.Items.Count == 0 || Input.Items.Exists(i => i.StartsWith($"{itemId}:", StringComparison.Ordinal));

    public async Task OnGetAsync(CancellationToken cancel) => Units = await replace.UnitsAsync(await current.GetAsync(cancel), cancel);

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel) => await ShowAsync(await current.GetAsync(cancel), Wrong(), cancel);

    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        var note = Input.Note?.Trim() ?? "";
        var fault = Wrong() ?? (note.Length is 0 or > ReplacementNote.Longest ? new FieldError("Note", $"请写明为什么修改，不超过 {ReplacementNote.Longest} 个字。") : null);
        if (fault is not null)
        {
            return await ShowAsync(actor, fault, cancel);
        }

        var settings = new BulkSettings { Find = Input.Find!, Replacement = Input.Replacement ?? "", Note = note };
        return await desk.OpenAsync(actor, BulkAction.Replace, settings, new BulkInput { Items = Input.Items }.ReadItems(), cancel) is { } run
            ? Redirect($"/admin/bulk/{run}")
            : await ShowAsync(actor, new FieldError("Find", "没有选中任何稿件。"), cancel);
    }

    private FieldError? Wrong() => (Input.Find ?? "", Input.Replacement ?? "") switch
    {
        ({ Length: < 2 or > LongestWords }, _) => new FieldError("Find", $"请填写要查找的文字，2 到 {LongestWords} 个字。"),
        (_, { Length: > LongestWords }) => new FieldError("Replacement", $"替换成的文字不能超过 {LongestWords} 个字。"),
        var (find, replacement) when find == replacement => new FieldError("Replacement", "替换前后的文字相同。"),
        _ => null,
    };

    private async Task<IActionResult> ShowAsync(Actor actor, FieldError? fault, CancellationToken cancel)
    {
        Units = await replace.UnitsAsync(actor, cancel);
        Fault = fault;
        if (fault is null or { Field: "Note" } or { Message: "没有选中任何稿件。" })
        {
            Preview = await replace.FindAsync(actor, Input.Find!, Input.UnitId, cancel);
        }

        return new PageResult { StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
    }
}

/// <summary>查找替换的表单：as typed.</summary>
internal sealed class ReplaceInput
{
    public string? Find { get; set; }

    public string? Replacement { get; set; }

    public int? UnitId { get; set; }

    public string? Note { get; set; }

    /// <summary>Chosen items as <c>id:revision</c>.</summary>
    public List<string> Items { get; set; } = [];
}
