using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>政府信息公开年报页。</summary>
internal sealed class ReportListModel(ReportList reports, ChannelTree channels) : PageModel
{
    public ReportListView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var typed = Request.Query["year"].ToString();
        int? year = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var tree = await channels.LoadAsync(cancel);
        var channel = tree.FindByPath(ReportList.Address.TrimStart('/'));
        if ((typed.Length > 0 && year is null) || await reports.LoadAsync(year, channel?.Id, cancel) is not { } view || (view.Year == 0 && view.Others.Count == 0))
        {
            return NotFound();
        }

        View = view;
        var here = year is null ? ReportList.Address : string.Create(CultureInfo.InvariantCulture, $"{ReportList.Address}?year={year}");
        this.SetMeta(channel is null
            ? new PageMeta.Column("政府信息公开年报", here, [], "政府信息公开工作年度报告。", "年度报告,政府信息公开", "信息公开年报")
            : PageMeta.Column.Of(channel, here, [.. tree.PathTo(channel.Id).SkipLast(1).Select(c => new Crumb(c.Name, "/" + c.Path))]));
        Response.Headers.CacheControl = "no-cache";
        HttpContext.CacheUnder(channel is null ? [CacheTags.SiteMap] : [CacheTags.Channel(channel.Id)]);
        return Page();
    }
}
