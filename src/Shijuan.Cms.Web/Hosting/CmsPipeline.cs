using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>The request pipeline, outermost first.</summary>
internal static class CmsPipeline
{
    public static void UseCmsPipeline(this WebApplication app)
    {
        app.UseStaticFiles();
        app.UseMiddleware<SetUpGate>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapGet("/healthz", () => Results.Text("ok"));
        foreach (var endpoints in app.Services.GetServices<EndpointContribution>())
        {
            endpoints.Map(app);
        }
    }
}
