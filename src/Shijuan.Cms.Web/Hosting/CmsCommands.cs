using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Indicators;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>命令：<c>verify-audit</c>, <c>migrate</c>, <c>contributions</c>, <c>indicators</c>, <c>permissions</c>, <c>media-usage rebuild</c>. Returns null when none was asked for and the site should start.</summary>
internal static class CmsCommands
{
    public static async Task<int?> TryRunAsync(WebApplication app, string[] args) => args.FirstOrDefault() switch
    {
        "verify-audit" => await VerifyAuditAsync(app),
        "migrate" => await MigrateAsync(app),
        "media-usage" when args.ElementAtOrDefault(1) == "rebuild" => await RebuildMediaUsageAsync(app),
        "contributions" => PrintContributions(app),
        "indicators" => PrintIndicators(app),
        "permissions" => PrintPermissions(app),
        _ => null,
    };

    private static async Task<int> VerifyAuditAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(CancellationToken.None);
        Console.WriteLine(result.Intact
            ? $"留痕完整：{result.Entries} 条，链头 {result.HeadHash}"
            : $"留痕被改动：{result.Fault}");
        return result.Intact ? 0 : 1;
    }

    private static async Task<int> MigrateAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CmsDbContext>().Database.MigrateAsync();
        Console.WriteLine("数据库已是最新结构。");
        return 0;
    }

    private static async Task<int> RebuildMediaUsageAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<MediaAdoption>().RunAsync(CancellationToken.None);
        Console.WriteLine($"素材使用情况已重建：稿件里共有 {result.Uses} 处文件，新登记 {result.Adopted} 个素材。");
        if (result.Missing > 0)
        {
            Console.WriteLine($"有 {result.Missing} 个文件在文件库里找不到或无法读取，没有登记。");
        }

        return result.Missing == 0 ? 0 : 1;
    }

    private static int PrintContributions(WebApplication app)
    {
        Console.Write(app.Services.GetRequiredService<ContributionCatalogue>().ToMarkdown());
        return 0;
    }

    private static int PrintIndicators(WebApplication app)
    {
        Console.Write(IndicatorReport.ToMarkdown(app.Services.GetRequiredService<IndicatorHoldings>()));
        return 0;
    }

    private static int PrintPermissions(WebApplication app)
    {
        Console.Write(app.Endpoints().ToMarkdown());
        return 0;
    }
}
