using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>主机自身的贡献：what the host adds besides holding the modules together.</summary>
public sealed class WebModule : IModule
{
    public string Key => "web";

    public void Configure(ModuleBuilder module) => module
        .UseCases()
        .Job<ObserveClocks>("web.observe-clocks", "0 0/10 * * * ?", "时钟状态更新")
        .On<ContentPublished, EvictPages>()
        .On<ContentWithdrawn, EvictPages>()
        .Endpoints("/files/{item}/{hash}/{name}", FileEndpoint.Map)
        .Endpoints("/sitemap.xml /robots.txt /rss/{channel}", FeedEndpoints.Map)
        .Endpoints("/view /favicon.ico", ViewEndpoints.Map);
}
