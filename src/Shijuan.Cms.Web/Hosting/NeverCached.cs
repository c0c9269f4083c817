namespace Shijuan.Cms.Web.Hosting;

/// <summary>Pages of one person: nobody keeps a copy. Written as the antiforgery service writes it, which otherwise overrides it with a warning.</summary>
internal static class NeverCached
{
    public static void MarkNeverCached(this HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers.Pragma = "no-cache";
    }
}
