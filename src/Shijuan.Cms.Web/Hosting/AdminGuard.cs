using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>后台守卫：deny by default. A page without <see cref="RequiresAttribute"/> is refused to everybody.</summary>
internal sealed class AdminGuard(CurrentActor current, IEnumerable<Permission> permissions) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        context.HttpContext.Response.MarkNeverCached();
        var actor = await current.FindAsync(context.HttpContext.RequestAborted);
        if (actor is null)
        {
            context.Result = new ChallengeResult();
            return;
        }

        if (context.HttpContext.User.MustChange())
        {
            context.Result = new LocalRedirectResult("/account/password");
            return;
        }

        var needed = (context.ActionDescriptor as CompiledPageActionDescriptor)?.ModelTypeInfo?.GetCustomAttribute<RequiresAttribute>()?.PermissionKey;
        var permission = permissions.FirstOrDefault(p => p.Key == needed);
        if (permission is null || !actor.CanAnywhere(permission))
        {
            // Answered here and not by a redirect, so that the status says what happened.
            context.Result = new ViewResult { ViewName = "/Web/Accounts/Denied/_Denied.cshtml", StatusCode = StatusCodes.Status403Forbidden };
        }
    }
}
