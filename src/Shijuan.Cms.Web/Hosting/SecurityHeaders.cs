namespace Shijuan.Cms.Web.Hosting;

/// <summary>安全响应头。Set before anything else runs, so that error pages carry them too; a file download replaces the policy by a stricter one.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'{0}; media-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly string PublicPolicy = Policy.Replace("{0}", "", StringComparison.Ordinal);
    private static readonly string AdminPolicy = Policy.Replace("{0}", " data:", StringComparison.Ordinal);

    public Task InvokeAsync(HttpContext context)
    {
        Apply(context);
        return next(context);
    }

    public static void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.IsBelow("/admin") ? AdminPolicy : PublicPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }
    }
}
