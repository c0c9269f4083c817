using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Search;

namespace Shijuan.Cms.Search;

/// <summary>站内检索模块：its table of contents.</summary>
public sealed class SearchModule : IModule
{
    public string Key => "search";

    public void Configure(ModuleBuilder module)
    {
        module.Services.AddSingleton<ISearchEngine>(s => new LuceneSearchEngine(
            s.GetRequiredService<SearchFolder>().Path, s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<LuceneSearchEngine>>()));
        module.Services.AddHostedService<RebuildIndex>();
        module
            .UseCases()
            .On<ContentPublished, IndexContent>()
            .On<ContentWithdrawn, IndexContent>()
            .On<ContentUnitChanged, IndexContent>()
            .On<ValidityChanged, IndexContent>()
            .IndicatorPage("/search", "全站搜索", "4.11.10b", "4.11.11");
    }
}
