using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>编辑器的数据接口：what scripts of the editor ask for. Guarded like the pages, but answering in their language: 401 and JSON instead of a sign-in page.</summary>
internal static class DraftingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/admin")
            .WithMetadata(new RequiresAttribute(PermissionKeys.EnterAdmin))
            .AddEndpointFilter(RequireStaffAsync);
        admin.MapPost("/content/{id:int}/autosave", AutosaveEndpoint.PostAsync).AddEndpointFilter(RequireTokenAsync);
        admin.MapPost("/content/{id:int}/presence", PresenceEndpoint.PostAsync).AddEndpointFilter(RequireTokenAsync).WithMetadata(new HeartbeatAttribute());
        admin.MapPost("/content/{id:int}/attachments", UploadEndpoints.AttachmentAsync);
        admin.MapPost("/content/{id:int}/images", UploadEndpoints.ImageAsync);
        admin.MapGet("/content/links", FindLinksEndpoint.GetAsync);
        admin.MapGet("/files/{itemId:int}/{sha}", ServeFileEndpoint.GetAsync);
    }

    public static IResult Refusal(int status, string message) => Results.Json(new { message }, statusCode: status);

    /// <summary>Null when the token is right. Reads the form, so an upload limits its size before.</summary>
    public static async Task<IResult?> TokenFaultAsync(HttpContext http) =>
        await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
            ? null
            : Refusal(StatusCodes.Status400BadRequest, "页面已过期，请复制未保存的内容，刷新后重试。");

    private static async ValueTask<object?> RequireStaffAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        var actor = await http.RequestServices.GetRequiredService<CurrentActor>().FindAsync(http.RequestAborted);
        if (actor is null)
        {
            return Refusal(StatusCodes.Status401Unauthorized, "登录已过期，请重新登录。");
        }

        return actor.CanAnywhere(CorePermissions.EnterAdmin)
            ? await next(context)
            : Refusal(StatusCodes.Status403Forbidden, "您没有进入后台的权限。");
    }

    private static async ValueTask<object?> RequireTokenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await TokenFaultAsync(context.HttpContext) ?? await next(context);
}
