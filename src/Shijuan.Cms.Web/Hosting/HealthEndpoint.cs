using System.Data.Common;
using System.Globalization;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>健康检查：for monitoring. 200 <c>ok</c>; 200 <c>degraded …</c> while planned publications are late, or the audit log was found changed or has not been verified of late; 503 when the database is away. Counts only, no titles.</summary>
internal static class HealthEndpoint
{
    /// <summary>A restart or a slow minute is no fault yet.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static async Task<IResult> GetAsync(DueWork due, AuditWatch audit, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            var log = await audit.HealthAsync(http.RequestAborted);
            var late = await due.OverdueAsync(Tolerance, http.RequestAborted);
            string?[] complaints =
            [
                late == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"overdue-publications={late}"),
                // An alarm for people, not a reason for a load balancer to take the public site off the net.
                log switch { AuditHealth.Broken => "audit-log-broken", AuditHealth.Unverified => "audit-log-unverified", _ => null },
            ];
            var degraded = string.Join(' ', complaints.OfType<string>());
            return Results.Text(degraded.Length == 0 ? "ok" : "degraded " + degraded);
        }
        catch (DbException)
        {
            return Results.Text("unhealthy database", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
