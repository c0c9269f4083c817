using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>政策与我。</summary>
internal sealed class ForYouModel(ForYou read) : PageModel
{
    public ForYouView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? group, [FromQuery] string? topic, CancellationToken cancel)
    {
        var audience = string.IsNullOrEmpty(group) ? null : Audiences.Keyed(group);
        if (!string.IsNullOrEmpty(group) && audience is null)
        {
            return NotFound();
        }

        View = await read.ReadAsync(audience, topic?.Trim() ?? "", cancel);
        Response.Headers.CacheControl = "no-cache";
        this.SetMeta(new PageMeta.Plain(audience is null ? "政策与我" : $"政策与我：{audience.Name}", audience is null ? ForYou.Address : $"{ForYou.Address}?group={audience.Key}", []));
        return Page();
    }
}
