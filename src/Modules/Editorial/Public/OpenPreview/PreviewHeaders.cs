using Microsoft.AspNetCore.Http;

namespace Shijuan.Cms.Editorial;

/// <summary>外部预览的响应头：nobody keeps a copy, no search engine lists it, and the address goes to no other site.</summary>
internal static class PreviewHeaders
{
    public static void Apply(HttpResponse response)
    {
        // Written as the antiforgery service writes it, which otherwise overrides it with a warning.
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers.Pragma = "no-cache";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
