namespace Shijuan.Cms.Web.Hosting;

internal static class PathPrefix
{
    /// <summary>The address itself or anything below it; like routing, without regard to upper and lower case.</summary>
    public static bool IsBelow(this PathString path, PathString place) => path.StartsWithSegments(place, StringComparison.OrdinalIgnoreCase);
}
