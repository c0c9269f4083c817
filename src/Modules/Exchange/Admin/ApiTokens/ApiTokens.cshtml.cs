using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Exchange;

/// <summary>接口令牌。</summary>
[Requires(PermissionKeys.ManageGrants)]
internal sealed class ApiTokensModel(CurrentActor current, ManageTokens tokens, UnitTree units) : PageModel
{
    public static readonly IReadOnlyList<int> Lifetimes = [90, 180, 365];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public ApiTokenKind Kind { get; set; } = ApiTokenKind.Api;

    [BindProperty]
    public int UnitId { get; set; }

    [BindProperty]
    public int Days { get; set; } = 180;

    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];

    public IReadOnlyList<TokenRow> Rows { get; private set; } = [];

    /// <summary>The new token, on the one page that shows it.</summary>
    public TokenOutcome.Created? Created { get; private set; }

    public static string NameOf(ApiTokenKind kind) => kind == ApiTokenKind.OaHook ? "OA 推送" : "接口调用";

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        var name = Name?.Trim() ?? "";
        if (name.Length is 0 or > 60)
        {
            ModelState.AddModelError(nameof(Name), "请写明来源系统的名称，不超过 60 个字。");
        }

        if (!Enum.IsDefined(Kind))
        {
            ModelState.AddModelError(nameof(Kind), "请选择用途。");
        }

        if (!Lifetimes.Contains(Days))
        {
            ModelState.AddModelError(nameof(Days), "请选择有效期。");
        }

        if (UnitId == 0)
        {
            ModelState.AddModelError(nameof(UnitId), "请选择单位。");
        }

        return ModelState.IsValid ? await AnswerAsync(await tokens.CreateAsync(await current.GetAsync(cancel), name, Kind, UnitId, Days, cancel), cancel) : await RefuseAsync(cancel);
    }

    public async Task<IActionResult> OnPostRevokeAsync(int token, CancellationToken cancel)
    {
        ModelState.Clear();
        return await AnswerAsync(await tokens.RevokeAsync(await current.GetAsync(cancel), token, cancel), cancel);
    }

    private async Task<IActionResult> AnswerAsync(TokenOutcome outcome, CancellationToken cancel)
    {
        switch (outcome)
        {
            case TokenOutcome.Created created:
                Created = created;
                await LoadAsync(cancel);
                return Page();
            case TokenOutcome.Revoked:
                TempData["Toast"] = "已撤销，马上失效。";
                return Redirect("/admin/api-tokens");
            case TokenOutcome.Invalid invalid:
                ModelState.AddModelError(invalid.Field, invalid.Message);
                return await RefuseAsync(cancel);
            default:
                ModelState.AddModelError("", ((TokenOutcome.Refused)outcome).Message);
                return await RefuseAsync(cancel, StatusCodes.Status409Conflict);
        }
    }

    private async Task<IActionResult> RefuseAsync(CancellationToken cancel, int status = StatusCodes.Status422UnprocessableEntity)
    {
        await LoadAsync(cancel);
        Response.StatusCode = status;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Units = [.. (await units.LoadAsync(cancel)).Publishing.Select(u => new UnitChoice(u.Id, u.FullName))];
        Rows = await tokens.ListAsync(cancel);
    }
}
