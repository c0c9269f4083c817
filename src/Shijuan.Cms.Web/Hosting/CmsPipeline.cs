using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>The request pipeline, outermost first.</summary>
internal static class CmsPipeline
{
    public static void UseCmsPipeline(this WebApplication app)
    {
        app.Use(pipeline =>
        {
            app.Services.GetRequiredService<SelfRequest>().Keep(pipeline);
            return pipeline;
        });
        // First of all: a page from the cache passes nothing else. Whatever is below runs on a miss only and is stored with the page.
        app.UseOutputCache();
        app.UseMiddleware<PublicPageFinish>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseProblemPages();
        app.UseMiddleware<RoleGate>();
        app.UsePublicAssets();
        app.UseMiddleware<SetUpGate>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapGet("/healthz", HealthEndpoint.GetAsync);
        foreach (var endpoints in app.Services.GetServices<EndpointContribution>())
        {
            endpoints.Map(app);
        }
    }
}
