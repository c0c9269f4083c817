using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Corrections;

/// <summary>“我为政府网站找错”模块：its table of contents.</summary>
public sealed class CorrectionsModule : IModule
{
    public string Key => "corrections";

    public void Configure(ModuleBuilder module) => module
        .Furniture<ReportErrorLink>()
        .IndicatorPage("/", "每一页底部的“我为政府网站找错”入口", "4.11.08");
}
