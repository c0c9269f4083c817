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
        services.AddRazorPages(o =>
            {
                o.RootDirectory = "/";
                o.Conventions.Add(new AdminConvention());
            })
            .ConfigureApplicationPartManager(parts => PutFirst(parts, typeof(GovAccessibleTheme).Assembly));
        services.AddAuthorization();
        services.AddProblemDetails();
        return services;
    }

    internal static void PutFirst(ApplicationPartManager manager, Assembly theme)
    {
        var name = theme.GetName().Name;
        var own = manager.ApplicationParts.Where(p => p.Name == name).ToList();
        foreach (var part in own)
        {
            manager.ApplicationParts.Remove(part);
        }

        for (var i = own.Count - 1; i >= 0; i--)
        {
            manager.ApplicationParts.Insert(0, own[i]);
        }
    }
}
