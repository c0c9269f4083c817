using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>主机自身的贡献：what the host adds besides holding the modules together.</summary>
public sealed class WebModule : IModule
{
    public string Key => "web";

    public void Configure(ModuleBuilder module) => module
        .UseCases()
        .Job<ObserveClocks>("web.observe-clocks", "0 0/10 * * * ?", "时钟状态更新")
        .Job<RecomputeClocks>("web.recompute-clocks", "20 0/5 * * * ?", "按新日历重新计算时钟")
        .Job<FollowColumns>("web.follow-columns", "30 1/10 * * * ?", "栏目更新时钟")
        .Clock(ColumnClocks.News)
        .Clock(ColumnClocks.Notices)
        .Clock(ColumnClocks.Yearly)
        .Job<SendMail>("web.send-mail", "0/20 * * * * ?", "发送通知邮件")
        .Job<QueueDigests>("web.queue-digests", "0 0 8 * * ?", "每日通知汇总")
        .Job<VerifyAudit>("web.verify-audit", "0 30 2 * * ?", "每夜核验审计日志")
        .Job<TrimRecords>("web.trim-records", "0 10 3 * * ?", "按保存期清理")
        .Navigation("保存期限", "/admin/retention", CorePermissions.ManageSite, 91)
        .Model<NoticeModel>()
        .Model<AuditModel>()
        .On<ReviewStepOpened, TellReviewers>()
        .On<TextReturned, TellOfReturn>()
        .On<ContentPublished, TellOfPublication>()
        .On<ContentWithdrawn, TellOfPublication>()
        .On<ClockTurned, TellOfDeadline>()
        .On<ReviewDateReached, TellOfReviewDate>()
        .On<ReviewStepOverdue, TellOfOverdueStep>()
        .On<RatificationOverdue, TellOfOverdueRatification>()
        .On<ScheduledPublicationFailed, TellOfFailedSchedule>()
        .On<CommentPosted, TellOfComment>()
        .On<TakeDownRequested, TellOfTakeDown>()
        .On<TakeDownOverdue, TellOfTakeDown>()
        .On<LinkRepairAsked, TellOfLinkRepair>()
        .On<LimitedItemLookedAt, TellOfExceptionalLook>()
        .On<HandoverOffered, TellOfHandover>()
        .On<HandoverDecided, TellOfHandover>()
        .On<ContentPublished, EvictPages>()
        .On<ContentWithdrawn, EvictPages>()
        .On<UnitsChanged, EvictPages>()
        .Endpoints("/files/{item}/{hash}/{name}", FileEndpoint.Map)
        .Endpoints("/sitemap.xml /robots.txt /rss/{channel}", FeedEndpoints.Map)
        .Endpoints("/view /favicon.ico", ViewEndpoints.Map);
}
