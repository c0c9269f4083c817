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
        .Job<EscalateClocks>("web.escalate-clocks", "50 2/10 * * * ?", "期限督办")
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
        .Navigation("评估指标", "/admin/indicators", CorePermissions.EnterAdmin, 21)
        .IndicatorPage("/", "每一页顶部的搜索框", "4.11.10a")
        .IndicatorPage("/accessibility", "无障碍说明", "4.11.07")
        .IndicatorPage("/policy/interpretation", "政策解读", "2.3.01", "2.3.04")
        .IndicatorPage("/interaction/consultation", "网上咨询", "2.5.01")
        .IndicatorPage("/interaction/solicitation", "意见征集", "2.5.06", "2.5.07")
        .IndicatorPage("/interaction/responses", "回应关切", "2.4.01")
        .IndicatorPage("/site", "网站信息", "4.11.01", "4.11.02a")
        .Model<NoticeModel>()
        .Model<AuditModel>()
        .On<ReviewStepOpened, TellReviewers>()
        .On<TextReturned, TellOfReturn>()
        .On<ContentPublished, TellOfPublication>()
        .On<ContentWithdrawn, TellOfPublication>()
        .On<ClockTurned, TellOfDeadline>()
        .On<ClockEscalated, TellOfEscalation>()
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
        .On<ValidityChanged, EvictPages>()
        .Endpoints("/files/{item}/{hash}/{name}", FileEndpoint.Map)
        .Endpoints("/sitemap.xml /robots.txt /rss/{channel}", FeedEndpoints.Map)
        .Endpoints("/view /favicon.ico", ViewEndpoints.Map);
}
