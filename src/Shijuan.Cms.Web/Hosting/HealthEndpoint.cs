using System.Data.Common;
using System.Globalization;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>健康检查：for monitoring. 200 <c>ok</c>; 200 <c>degraded …</c> while planned publications are late; 503 when the database is away. Counts only, no titles.</summary>
internal static class HealthEndpoint
{
    /// <summary>A restart or a slow minute is no fault yet.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static async Task<IResult> GetAsync(DueWork due, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            var late = await due.OverdueAsync(Tolerance, http.RequestAborted);
            return Results.Text(late == 0 ? "ok" : string.Create(CultureInfo.InvariantCulture, $"degraded overdue-publications={late}"));
        }
        catch (DbException)
        {
            return Results.Text("unhealthy database", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
