using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

[Requires(PermissionKeys.ManageAccounts)]
internal sealed class NewAccountModel(CurrentActor current, OpenAccount open, CmsDbContext db, UnitTree units) : PageModel
{
    [BindProperty, Required(ErrorMessage = "请填写账号名。"), StringLength(60)]
    public string UserName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写姓名。"), StringLength(40)]
    public string DisplayName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请选择单位。")]
    public int? UnitId { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写初始密码。"), StringLength(128)]
    public string Password { get; set; } = "";

    public IReadOnlyList<OrgUnit> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (UnitId is { } chosen && !Units.Any(u => u.Id == chosen))
        {
            ModelState.AddModelError(nameof(UnitId), "请选择现有的单位。");
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        await using var transaction = await db.BeginAsync(cancel);
        var opened = await open.RunAsync(await current.GetAsync(cancel), new NewAccount(UserName, DisplayName, UnitId!.Value, Password), mustChange: true);
        if (opened.User is not { } user)
        {
            foreach (var (field, message) in opened.Errors)
            {
                ModelState.AddModelError(field, message);
            }

            return this.Invalid();
        }

        await transaction.CommitAsync(cancel);
        TempData["Toast"] = "账号已建立。请当面告诉本人初始密码；第一次登录时必须改掉。";
        return Redirect($"/admin/accounts/{user.Id}");
    }

    private async Task LoadAsync(CancellationToken cancel) => Units = (await units.LoadAsync(cancel)).Publishing.ToList();
}
