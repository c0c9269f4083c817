namespace Shijuan.Cms.Web.Hosting;

/// <summary>部署角色 (<c>Cms:Role</c>)：a public node has no admin, an admin node has no public site; what is not there answers 404.</summary>
internal sealed class RoleGate(RequestDelegate next, CmsOptions options)
{
    private static readonly PathString[] AdminPaths = ["/admin", "/account", "/setup"];
    private static readonly PathString[] CommonPaths = ["/dist", "/healthz", "/error", "/favicon.ico", "/api"];

    // What writes drafts stays where the admin is.
    private static readonly PathString[] PublicApiPaths = ["/api/v1/published", "/api/v1/openapi.json"];

    public Task InvokeAsync(HttpContext context)
    {
        if (IsServed(options.Role, context.Request.Path))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    internal static bool IsServed(string role, PathString path) => role switch
    {
        "all" => true,
        "public" => !IsBelow(AdminPaths, path) && (!path.IsBelow("/api") || IsBelow(PublicApiPaths, path)),
        "admin" => IsBelow(AdminPaths, path) || IsBelow(CommonPaths, path),
        _ => throw new InvalidOperationException("Cms:Role must be all, public or admin."),
    };

    private static bool IsBelow(PathString[] places, PathString path) => Array.Exists(places, p => path.IsBelow(p));
}
