using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Exchange;

/// <summary>导入与接口模块：its table of contents.</summary>
public sealed class ExchangeModule : IModule
{
    public string Key => "exchange";

    public void Configure(ModuleBuilder module)
    {
        module.Services.AddSingleton<ImportShelf>();
        module.Services.AddSingleton(s => s.GetRequiredService<IConfiguration>().GetSection("Cms:Exchange").Get<ExchangeOptions>() ?? new ExchangeOptions());
        module.Services.AddSingleton<ApiLimits>();
        module.Services.AddScoped<IOldAddresses, OldAddresses>();
        module.Services.AddScoped<IDemoStory, ExchangeStory>();
        module.Services.AddApiDescription();
        module
            .UseCases()
            .Model<ExchangeModel>()
            .Navigation("导入文档", "/admin/import/document", CorePermissions.Draft, 30)
            .Navigation("从公文导入", "/admin/import/official", CorePermissions.Draft, 30)
            .Navigation("旧站迁移", "/admin/import/batches", CorePermissions.Draft, 31)
            .Navigation("接口令牌", "/admin/api-tokens", CorePermissions.ManageGrants, 32)
            .RecordClass<TrimImportReports>()
            .Job<ClearShelf>("exchange.clear-shelf", "0 40 3 * * ?", "清理导入暂存")
            .Job<RunImports>("exchange.run-imports", "0/10 * * * * ?", "运行旧站迁移批次")
            .Endpoints("/admin/import/shelf/{ticket}", ShelfEndpoint.Map)
            .Endpoints("/api/v1", ApiEndpoints.Map);
    }
}
