using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Editorial;

/// <summary>采编审发模块：its table of contents.</summary>
public sealed class EditorialModule : IModule
{
    public string Key => "editorial";

    public void Configure(ModuleBuilder module) => module
        .UseCases()
        .Model<WorkToolsModel>()
        .RuleTable(EditorialRuleTable.Table)
        .PublishRule<BasicsRule>()
        .PublishRule<DisclosureAttributeRule>()
        .PublishRule<ConfidentialityReviewRule>()
        .PublishRule<ThreeReviewsRule>()
        .PublishRule<AttachmentsNamedRule>()
        .PublishRule<LinksResolveRule>()
        .PublishRule<ImageAlternativeRule>()
        .PublishRule<TableHeadersRule>()
        .Job<RunBulk>(RunBulk.Key, "0/2 * * * * ?", "处理批量操作")
        .Job<PublishScheduled>(PublishScheduled.Key, "0/15 * * * * ?", "到时间发布定时稿件")
        .Navigation("日历", "/admin/calendar", CorePermissions.EnterAdmin, 10)
        .Navigation("统计", "/admin/statistics", CorePermissions.EnterAdmin, 20)
        .Endpoints("drafting", DraftingEndpoints.Map);
}
