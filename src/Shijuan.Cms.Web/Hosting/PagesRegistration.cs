using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Shijuan.Cms.GovAccessible;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>Razor Pages of the host and all modules; the theme's parts come first, so its view of the same path wins.</summary>
internal static class PagesRegistration
{
    public static IServiceCollection AddCmsPages(this IServiceCollection services)
    {
        services.AddScoped<AdminGuard>();
        services.AddScoped<PublicFrame>();
        services.AddRazorPages(o =>
            {
                o.RootDirectory = "/";
                o.Conventions.Add(new AdminConvention());
                o.Conventions.Add(new PublicConvention());
            })
            .AddMvcOptions(o => o.Filters.Add<MethodGuard>())
            .ConfigureApplicationPartManager(parts => PutFirst(parts, typeof(GovAccessibleTheme).Assembly));
        services.AddAuthorization();
        services.AddProblemDetails();
        return services;
    }

    /// <summary>Added by name, not left to discovery: the build lists an assembly only once it has views.</summary>
    internal static void PutFirst(ApplicationPartManager manager, Assembly theme)
    {
        var name = theme.GetName().Name;
        foreach (var part in manager.ApplicationParts.Where(p => p.Name == name).ToList())
        {
            manager.ApplicationParts.Remove(part);
        }

        manager.ApplicationParts.Insert(0, new CompiledRazorAssemblyPart(theme));
    }
}
