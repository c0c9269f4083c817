using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Shijuan.Cms.Core.Permissions;
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

        app.Endpoints().RequireDeclarations(app.Services.GetServices<Permission>());
    }

    /// <summary>Of the routes that were mapped so far.</summary>
    public static EndpointCatalogue Endpoints(this WebApplication app) =>
        EndpointCatalogue.Of(((IEndpointRouteBuilder)app).DataSources, app.Services.GetRequiredService<ApplicationPartManager>());
}
