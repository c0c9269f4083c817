using Microsoft.Extensions.DependencyInjection;

namespace Shijuan.Cms.Core.Modules;

/// <summary>模块装配：the host lists modules explicitly; nothing is found by scanning.</summary>
public static class ModuleRegistration
{
    public static ContributionCatalogue AddModules(this IServiceCollection services, params IModule[] modules)
    {
        var catalogue = new ContributionCatalogue();
        foreach (var module in modules)
        {
            module.Configure(new ModuleBuilder(services, catalogue, module));
        }

        services.AddSingleton(catalogue);
        return catalogue;
    }
}
