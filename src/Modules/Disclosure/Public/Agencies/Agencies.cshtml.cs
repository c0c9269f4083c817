using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>机构职能索引 (1.1.01)：every unit that has published its 机构职能. Without any there is no page.</summary>
internal sealed class AgenciesModel(PublicForms forms, UnitTree units) : PageModel
{
    public IReadOnlyList<Agency> Rows { get; private set; } = [];

    /// <summary>政府信息公开工作主管部门：the office of the county's government (条例第三条；5.13.01).</summary>
    public string? Competent { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Rows = await forms.AgenciesAsync(unitId: null, cancel);
        if (Rows.Count == 0)
        {
            return NotFound();
        }

        Competent = (await units.LoadAsync(cancel)).Publishing.FirstOrDefault(u => u.Type == UnitType.GovernmentOffice)?.FullName;
        this.SetMeta(new PageMeta.Column(
            "机构职能", "/zfxxgk/agencies", [new Crumb("政府信息公开", "/zfxxgk")], "全县各单位的机构职能、办公地址、办公时间、联系方式和负责人。", "机构职能,办公地址,联系方式", "机构职能"));
        Response.Headers.CacheControl = "no-cache";
        HttpContext.CacheUnder(CacheTags.Disclosure);
        return Page();
    }
}
