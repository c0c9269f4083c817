using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Comments;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.Core.Presence;
using Shijuan.Cms.Core.Previews;

namespace Shijuan.Cms.Editorial;

/// <summary>采编审发模块：its table of contents.</summary>
public sealed class EditorialModule : IModule
{
    public string Key => "editorial";

    public void Configure(ModuleBuilder module)
    {
        PreviewAnswerLimit.Add(module.Services);
        module.Services.AddScoped<IDemoStory, EditorialStory>();
        Contribute(module);
    }

    private static void Contribute(ModuleBuilder module) => module
        .UseCases()
        .Model<LifecycleModel>()
        .Model<DraftSaveModel>()
        .Model<CommentModel>()
        .Model<PresenceModel>()
        .Model<PreviewModel>()
        .Model<WorkToolsModel>()
        .Model<RecheckModel>()
        .RuleTable(EditorialRuleTable.Table)
        .PublishRule<BasicsRule>()
        .PublishRule<DisclosureAttributeRule>()
        .PublishRule<ConfidentialityReviewRule>()
        .PublishRule<ThreeReviewsRule>()
        .PublishRule<ReprintRule>()
        .PublishRule<SeriousWordingRule>()
        .PublishRule<AttachmentsNamedRule>()
        .PublishRule<AttachmentRevisionsRule>()
        .PublishRule<LinksResolveRule>()
        .PublishRule<ReleasedTogetherRule>()
        .PublishRule<TakeDownDateRule>()
        .PublishRule<FreezeWindowRule>()
        .PublishRule<ImageAlternativeRule>()
        .PublishRule<TableHeadersRule>()
        .PublishRule<HeadingsRule>()
        .PublishRule<LinkTextRule>()
        .Job<PublishScheduled>(PublishScheduled.Key, "0/5 * * * * ?", "到时间发布定时稿件")
        .Job<TakeDownExpired>(TakeDownExpired.Key, "2/5 * * * * ?", "到期自动下架")
        .Job<FollowTakeDowns>(FollowTakeDowns.Key, "0/30 * * * * ?", "核验紧急下架")
        .Job<RemindReviews>(RemindReviews.Key, "0 5 8 * * ?", "到期复核提醒")
        .Job<UrgeReviews>(UrgeReviews.Key, "40 1/5 * * * ?", "催办审核和补审")
        .Navigation("定时与到期", "/admin/plans", CorePermissions.Draft, 25)
        .Navigation("市民看到过什么", "/admin/as-of", CorePermissions.EnterAdmin, 28)
        .Navigation("联合发布", "/admin/releases", CorePermissions.Publish, 26)
        .Navigation("紧急下架", "/admin/take-downs", CorePermissions.Withdraw, 27)
        .Navigation("紧急下架", "/admin/take-downs", CorePermissions.ConfidentialityReview, 27)
        .Navigation("破例查看", "/admin/exceptional-reading", CorePermissions.ReadLimited, 88)
        .Navigation("审批链", "/admin/review/chains", CorePermissions.ManageSite, 89)
        .Navigation("预览链接", "/admin/preview-settings", CorePermissions.ManageSite, 90)
        .Endpoints("drafting", DraftingEndpoints.Map)
        .Endpoints("/preview/{token}/files/{sha}", PreviewFileEndpoint.Map)
        .RecordClass<TrimBulkRuns>()
        .Job<RunBulk>(RunBulk.Key, "0/2 * * * * ?", "处理批量操作")
        .Job<RecheckLive>(RecheckLive.Key, "20 * * * * ?", "复查公开内容")
        .On<RecheckEnded, TellOfLiveFindings>()
        .Navigation("移交", "/admin/handovers", CorePermissions.Draft, 29)
        .Navigation("公开内容复查", "/admin/live-findings", CorePermissions.EnterAdmin, 28)
        .Navigation("日历", "/admin/calendar", CorePermissions.EnterAdmin, 10)
        .Navigation("统计", "/admin/statistics", CorePermissions.EnterAdmin, 20);
}
