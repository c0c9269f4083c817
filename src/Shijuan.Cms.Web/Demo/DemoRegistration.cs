namespace Shijuan.Cms.Web.Demo;

/// <summary>Services of demo mode; production has none of them.</summary>
internal static class DemoRegistration
{
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddSingleton<DemoTime>();
        services.AddSingleton<TimeProvider>(s => s.GetRequiredService<DemoTime>());
        services.AddScoped<DemoStructure>();
        services.AddScoped<DemoMedia>();
        services.AddScoped<DemoEditorialOffice>();
        services.AddScoped<DemoLifecycle>();
        services.AddScoped<DemoTogether>();
        services.AddScoped<DemoSeeder>();
        return services;
    }
}
