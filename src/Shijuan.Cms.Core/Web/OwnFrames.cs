using Microsoft.AspNetCore.Http;

namespace Shijuan.Cms.Core.Web;

/// <summary>预览框：loosens the policy of two pages only, the editor that shows a frame and the preview that stands in it. Nothing else may be framed, and only by ourselves.</summary>
public static class OwnFrames
{
    /// <summary>This page may show pages of this site in a frame.</summary>
    public static void AllowOwnFrames(this HttpResponse response) =>
        response.Headers.ContentSecurityPolicy = response.Headers.ContentSecurityPolicy + "; frame-src 'self'";

    /// <summary>This page may stand in a frame of this site.</summary>
    public static void AllowFramingByOurselves(this HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy =
            response.Headers.ContentSecurityPolicy.ToString().Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal);
        response.Headers.XFrameOptions = "SAMEORIGIN";
    }
}
