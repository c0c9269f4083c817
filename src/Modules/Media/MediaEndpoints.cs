using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Media;

/// <summary>媒体库的数据接口：what scripts of the library and the editor ask for. Guarded like the pages, but answering with JSON.</summary>
internal static class MediaEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/admin/media")
            .WithMetadata(new RequiresAttribute(PermissionKeys.Draft))
            .AddEndpointFilter(RequireStaffAsync);
        admin.MapGet("/{id:int}/file/{shape?}", ServeMediaEndpoint.FileAsync);
        admin.MapGet("/{id:int}/crop/{shape}", ServeMediaEndpoint.CropAsync);
        admin.MapGet("/pick", PickMediaEndpoint.GetAsync);
        admin.MapMethods("/uploads/{id:guid}", [HttpMethods.Head], UploadMediaEndpoint.WhereAsync);
        var changing = admin.MapGroup("").AddEndpointFilter(RequireTokenAsync);
        changing.MapPost("/{id:int}/use", PickMediaEndpoint.PostAsync);
        changing.MapPost("/uploads", UploadMediaEndpoint.BeginAsync);
        changing.MapPut("/uploads/{id:guid}", UploadMediaEndpoint.AppendAsync);
        changing.MapPost("/uploads/{id:guid}/finish", UploadMediaEndpoint.FinishAsync);
        changing.MapDelete("/uploads/{id:guid}", UploadMediaEndpoint.CancelAsync);
    }

    /// <summary>Read here and not by the binding, which would answer before anybody asked who is there. Null when it cannot be understood.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext http, CancellationToken cancel) where T : class
    {
        try
        {
            return http.Request.HasJsonContentType() ? await http.Request.ReadFromJsonAsync<T>(cancel) : null;
        }
        catch (JsonException)
        {
            // Not what scripts of ours send.
            return null;
        }
    }

    public static IResult Unreadable() => Refusal(StatusCodes.Status400BadRequest, "看不懂这个请求。");

    public static IResult Refusal(int status, string message) => Results.Json(new { message }, statusCode: status);

    private static async ValueTask<object?> RequireStaffAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-cache, no-store";
        var actor = await http.RequestServices.GetRequiredService<CurrentActor>().FindAsync(http.RequestAborted);
        if (actor is null)
        {
            return Refusal(StatusCodes.Status401Unauthorized, "登录已过期，请重新登录。");
        }

        return actor.CanAnywhere(CorePermissions.EnterAdmin) && actor.CanAnywhere(CorePermissions.Draft)
            ? await next(context)
            : Refusal(StatusCodes.Status403Forbidden, "您没有使用媒体库的权限。");
    }

    private static async ValueTask<object?> RequireTokenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Refusal(StatusCodes.Status400BadRequest, "页面已过期，请刷新后重试。");
}
