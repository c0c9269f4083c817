using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>领导信息索引。</summary>
internal sealed class LeadersModel(Leaders leaders) : PageModel
{
    public IReadOnlyList<LeaderGroup> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Groups = await leaders.ListAsync(cancel);
        if (Groups.Count == 0)
        {
            return NotFound();
        }

        this.SetMeta(new PageMeta.Column(
            "领导信息", "/zfxxgk/leaders", [new Crumb("政府信息公开", "/zfxxgk")], "全县各单位领导的姓名、职务和工作分工。", "领导信息,工作分工", "负责人信息"));
        Response.Headers.CacheControl = "no-cache";
        HttpContext.CacheUnder(CacheTags.Disclosure);
        return Page();
    }
}
