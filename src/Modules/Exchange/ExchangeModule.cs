using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Exchange;

/// <summary>导入与接口模块：its table of contents.</summary>
public sealed class ExchangeModule : IModule
{
    public string Key => "exchange";

    public void Configure(ModuleBuilder module)
    {
        module.Services.AddSingleton<ImportShelf>();
        module
            .UseCases()
            .Navigation("导入文档", "/admin/import/document", CorePermissions.Draft, 30)
            .Job<ClearShelf>("exchange.clear-shelf", "0 40 3 * * ?", "清理导入暂存")
            .Endpoints("/admin/import/shelf/{ticket}", ShelfEndpoint.Map);
    }
}
