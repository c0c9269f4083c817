using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Notices;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>主机自身的贡献：what the host adds besides holding the modules together.</summary>
public sealed class WebModule : IModule
{
    public string Key => "web";

    public void Configure(ModuleBuilder module) => module
        .UseCases()
        .Job<ObserveClocks>("web.observe-clocks", "0 0/10 * * * ?", "时钟状态更新")
        .Job<SendMail>("web.send-mail", "0/20 * * * * ?", "发送通知邮件")
        .Job<QueueDigests>("web.queue-digests", "0 0 8 * * ?", "每日通知汇总")
        .Model<NoticeModel>()
        .On<TextSubmitted, TellReviewers>()
        .On<ReviewStepOpened, TellReviewers>()
        .On<TextReturned, TellOfReturn>()
        .On<ContentPublished, TellOfPublication>()
        .On<ContentWithdrawn, TellOfPublication>()
        .On<ClockTurned, TellOfDeadline>()
        .On<LimitedItemLookedAt, TellOfExceptionalLook>()
        .On<ContentPublished, EvictPages>()
        .On<ContentWithdrawn, EvictPages>()
        .On<UnitsChanged, EvictPages>()
        .Endpoints("/files/{item}/{hash}/{name}", FileEndpoint.Map)
        .Endpoints("/sitemap.xml /robots.txt /rss/{channel}", FeedEndpoints.Map)
        .Endpoints("/view /favicon.ico", ViewEndpoints.Map);
}
