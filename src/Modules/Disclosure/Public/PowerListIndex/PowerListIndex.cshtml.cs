using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>权责清单索引页。</summary>
internal sealed class PowerListIndexModel(PowerListIndex index, ChannelTree channels) : PageModel
{
    public IReadOnlyList<PowerListLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Lines = await index.ListAsync(cancel);
        if (Lines.Count == 0)
        {
            return NotFound();
        }

        this.SetMeta(await IndexMeta.OfAsync(channels, PowerListIndex.Address, PowerListIndex.Address, "权责清单", "本县各部门的权责清单。", "权责清单,权力清单", cancel));
        Response.Headers.CacheControl = "no-cache";
        HttpContext.CacheUnder(CacheTags.Documents);
        return Page();
    }
}
