using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>批量处理：the chosen items, one action with what it needs to know, and off it goes.</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class BulkActionsModel(CurrentActor current, BulkChoice choice, BulkDesk desk, TimeProvider time) : PageModel
{
    public BulkChoiceView View { get; private set; } = null!;

    [BindProperty]
    public BulkInput Input { get; set; } = new();

    public FieldError? Fault { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "id")] List<int> ids, bool all, CancellationToken cancel) =>
        View = await choice.LoadAsync(await current.GetAsync(cancel), all ? null : ids, ContentListFilter.From(Request.Query), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        var items = Input.ReadItems();
        if (Input.ReadAction() is not { } action)
        {
            return await RefuseAsync(actor, items.Keys, new FieldError("Action", "请选择要做什么。"), cancel);
        }

        var (settings, error) = Input.ReadSettings(action, time.GetUtcNow().UtcDateTime);
        if (error is not null)
        {
            return await RefuseAsync(actor, items.Keys, error, cancel);
        }

        return await desk.OpenAsync(actor, action, settings, items, cancel) is { } run
            ? Redirect($"/admin/bulk/{run}")
            : await RefuseAsync(actor, items.Keys, new FieldError("Action", "没有选中任何稿件，请回到列表选择。"), cancel);
    }

    private async Task<IActionResult> RefuseAsync(Actor actor, IEnumerable<int> ids, FieldError fault, CancellationToken cancel)
    {
        Fault = fault;
        View = await choice.LoadAsync(actor, ids.ToList(), new ContentListFilter(), cancel);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
