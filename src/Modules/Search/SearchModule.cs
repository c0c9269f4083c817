using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Search;

/// <summary>站内检索模块：its table of contents.</summary>
public sealed class SearchModule : IModule
{
    public string Key => "search";

    public void Configure(ModuleBuilder module) => module.UseCases();
}
