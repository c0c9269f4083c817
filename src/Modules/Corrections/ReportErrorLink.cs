using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Corrections;

/// <summary>“我为政府网站找错”入口 (4.11.08)：carries the 标识码 and the address of the page it stands on (B04, believed).</summary>
internal sealed class ReportErrorLink : IPageFurniture
{
    // The national platform: shown as a link that a citizen may follow; nothing is loaded from it.
    private const string Platform = "https://zfwzgl.www.gov.cn/exposure/jiucuo.html";

    public int Order => 10;

    public FurnitureLink For(string siteIdCode, string pageUrl) =>
        new("我为政府网站找错", $"{Platform}?site_code={Uri.EscapeDataString(siteIdCode)}&url={Uri.EscapeDataString(pageUrl)}");
}
