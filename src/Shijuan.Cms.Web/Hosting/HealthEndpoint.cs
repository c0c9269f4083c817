using System.Data.Common;
using System.Globalization;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>健康检查：for monitoring. 200 <c>ok</c>; 200 <c>degraded …</c> while planned publications are late or the audit log has not been verified of late; 503 when the database is away or the audit log was found changed. Counts only, no titles.</summary>
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
            if (log == AuditHealth.Broken)
            {
                return Results.Text("unhealthy audit-log", statusCode: StatusCodes.Status503ServiceUnavailable);
            }

            var late = await due.OverdueAsync(Tolerance, http.RequestAborted);
            string?[] complaints =
            [
                late == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"overdue-publications={late}"),
                log == AuditHealth.Unverified ? "audit-log-unverified" : null,
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
