using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Search;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Data;
using Shijuan.Cms.Web.Demo;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>Puts the product together: services, pipeline, first start.</summary>
public static class CmsHost
{
    public static WebApplication Build(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        // Pages are found through the application's name, which would otherwise be that of a test or benchmark that starts it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(CmsHost).Assembly.GetName().Name });
        var options = builder.Configuration.GetSection("Cms").Get<CmsOptions>() ?? new CmsOptions();
        var dataFolder = Path.GetFullPath(options.DataFolder, builder.Environment.ContentRootPath);
        Directory.CreateDirectory(dataFolder);

        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Mail);
        builder.Services.AddSingleton(new DataFolder(dataFolder));
        builder.Services.AddSingleton(new SearchFolder(Path.Combine(dataFolder, "search")));
        builder.Services.AddSingleton(new ImportFolder(Path.Combine(dataFolder, "imports")));
        // The default encoder writes every Chinese character as an entity.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddHttpContextAccessor();
        if (options.Demo)
        {
            builder.Services.AddDemo();
        }

        builder.Services.AddCmsDatabase(options.Database, dataFolder);
        builder.Services.AddCmsCore(dataFolder);
        builder.Services.AddModules(ProductModules.All());
        builder.Services.AddCmsAccounts(options);
        builder.Services.AddCmsPages();
        builder.Services.AddCmsJobs(options);
        builder.Services.AddHostedService<FollowCalendar>();
        builder.Services.AddPublicCaching();

        var app = builder.Build();
        app.UseCmsPipeline();
        return app;
    }

    /// <summary>Migrates the database and seeds what every installation needs.</summary>
    public static async Task PrepareAsync(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        await db.Database.MigrateAsync(cancel);
        await UnitSeed.RunAsync(db, cancel);
        await app.Services.GetRequiredService<WorkCalendars>().RefreshAsync(db, cancel);
        if (scope.ServiceProvider.GetService<DemoSeeder>() is { } demo)
        {
            await demo.RunAsync(cancel);
        }
    }
}

/// <summary>Folder for the SQLite file, stored files and the search index.</summary>
public sealed record DataFolder(string Path);
