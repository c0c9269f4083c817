using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Settings;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>首次设置：until the site has its facts and its administrators, every page leads to the set-up page; afterwards that page is not there.</summary>
internal sealed class SetUpGate(RequestDelegate next, SetUpState state, CmsOptions options)
{
    public async Task InvokeAsync(HttpContext context, CmsDbContext db)
    {
        var path = context.Request.Path;
        if (options.Role == "public" || path.StartsWithSegments("/healthz", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/dist", StringComparison.OrdinalIgnoreCase) || await state.IsDoneAsync(db, context.RequestAborted))
        {
            await next(context);
            return;
        }

        if (path == SetUpState.Path)
        {
            await next(context);
            return;
        }

        if (path.IsBelow("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        context.Response.MarkNeverCached();
        context.Response.Redirect(SetUpState.Path);
    }
}

/// <summary>设置状态：once done it stays done, so it is asked only until then.</summary>
internal sealed class SetUpState
{
    public const string Path = "/setup";
    private volatile bool _done;

    public async ValueTask<bool> IsDoneAsync(CmsDbContext db, CancellationToken cancel) =>
        _done || (_done = await IsStoredAsync(db, cancel));

    public static async Task<bool> IsStoredAsync(CmsDbContext db, CancellationToken cancel) =>
        await db.Users.AnyAsync(cancel) || await db.Settings.AnyAsync(s => s.Key == SiteFacts.SettingKey, cancel);
}
