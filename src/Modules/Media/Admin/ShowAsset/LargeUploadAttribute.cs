using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Shijuan.Cms.Media;

/// <summary>大文件表单：lets a form bring more bytes than the server's default, before anything reads the form. A server without such a limit needs nothing.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LargeUploadAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Bytes: the largest video and what a form adds to it.</summary>
    public const long Most = 560L * 1024 * 1024;

    // Before the limits of the form (900) and the antiforgery check (1000), which reads it.
    public int Order => 800;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Most;
        }
    }
}
