using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Settings;

namespace Shijuan.Cms.Core.Web;

/// <summary>页面框架的内容：what head and foot of every public page show, the same on all of them (B04). Immutable.</summary>
/// <param name="Facts">Complete: a site that has not been set up shows no page.</param>
/// <param name="Navigation">First-level columns with content.</param>
/// <param name="Furniture">Entries in the foot.</param>
/// <param name="Origin">Scheme and host of this request, without slash.</param>
/// <param name="ElderView">长辈版。</param>
/// <param name="Grey">灰度：without colour.</param>
public sealed record SiteFrame(
    SiteFacts Facts, IReadOnlyList<Crumb> Navigation, IReadOnlyList<IPageFurniture> Furniture, string Origin, bool ElderView, bool Grey = false)
{
    public const string ElderCookie = "view";
    public const string ElderValue = "elder";

    /// <exception cref="InvalidOperationException">The page is not below a Public folder, so nothing has loaded the frame.</exception>
    public static SiteFrame Of(HttpContext context) =>
        context.Items[typeof(SiteFrame)] as SiteFrame ?? throw new InvalidOperationException("The site frame is loaded for pages below Public only.");

    public void KeepIn(HttpContext context) => context.Items[typeof(SiteFrame)] = this;
}
