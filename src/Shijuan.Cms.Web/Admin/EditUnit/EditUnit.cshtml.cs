using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>变更一个单位。</summary>
[Requires(PermissionKeys.ManageGrants)]
internal sealed class EditUnitModel(CurrentActor current, EditUnit unit, UnitChanges changes) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public UnitAdminView View { get; private set; } = null!;

    public string? TypedName { get; private set; }

    public string? TypedFullName { get; private set; }

    public int? TypedParent { get; private set; }

    public int? TypedSuccessor { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMoveAsync([FromForm] int? parentId, CancellationToken cancel)
    {
        TypedParent = parentId;
        return await AnswerAsync(await changes.MoveAsync(await current.GetAsync(cancel), Id, parentId, cancel), "已移动，权限马上按新的位置生效。", cancel);
    }

    public async Task<IActionResult> OnPostRenameAsync([FromForm] string? name, [FromForm] string? fullName, CancellationToken cancel)
    {
        (TypedName, TypedFullName) = (name, fullName);
        return await AnswerAsync(await changes.RenameAsync(await current.GetAsync(cancel), Id, name, fullName, cancel), "已改名。", cancel);
    }

    public async Task<IActionResult> OnPostMergeAsync([FromForm] int? successorId, CancellationToken cancel)
    {
        TypedSuccessor = successorId;
        return await AnswerAsync(await changes.MergeAsync(await current.GetAsync(cancel), Id, successorId, cancel), "已合并。请处理下面列出的授权和人员。", cancel);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel) =>
        await AnswerAsync(await changes.CloseAsync(await current.GetAsync(cancel), Id, cancel), "已撤销。请处理下面列出的授权和人员。", cancel);

    private async Task<IActionResult> AnswerAsync(IReadOnlyList<FieldError> errors, string toast, CancellationToken cancel)
    {
        if (errors.Count == 0)
        {
            TempData["Toast"] = toast;
            return Redirect($"/admin/units/{Id}");
        }

        if (!await ShowAsync(cancel))
        {
            return NotFound();
        }

        foreach (var error in errors)
        {
            ModelState.AddModelError(error.Field, error.Message);
        }

        return this.Invalid();
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (await unit.FindAsync(Id, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
