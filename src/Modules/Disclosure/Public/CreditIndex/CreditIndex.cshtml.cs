using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>双公示索引页。</summary>
internal sealed class CreditIndexModel(CreditIndex index, ChannelTree channels) : PageModel
{
    public CreditPage Index { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var kind = Request.Query["kind"].ToString();
        if (Pager.Read(Request) is not { } page || kind is not ("" or "permit" or "penalty")
            || await index.ListAsync(kind, page, cancel) is not { Pager.Exists: true } found)
        {
            return NotFound();
        }

        Index = found;
        this.SetMeta(await IndexMeta.OfAsync(channels, CreditIndex.Address, found.Pager.Here, "行政许可和行政处罚公示", "本县行政许可、行政处罚决定及其在信用平台上的位置。", "双公示,行政许可,行政处罚", cancel));
        Response.Headers.CacheControl = "no-cache";
        return Page();
    }
}
