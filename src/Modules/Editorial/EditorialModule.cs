using Shijuan.Cms.Core.Comments;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
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
        Contribute(module);
    }

    private static void Contribute(ModuleBuilder module) => module
        .UseCases()
        .Model<CommentModel>()
        .Model<PresenceModel>()
        .Model<PreviewModel>()
        .RuleTable(EditorialRuleTable.Table)
        .PublishRule<BasicsRule>()
        .PublishRule<DisclosureAttributeRule>()
        .PublishRule<ConfidentialityReviewRule>()
        .PublishRule<ThreeReviewsRule>()
        .PublishRule<AttachmentsNamedRule>()
        .PublishRule<LinksResolveRule>()
        .PublishRule<ImageAlternativeRule>()
        .PublishRule<TableHeadersRule>()
        .Job<PublishScheduled>(PublishScheduled.Key, "0/15 * * * * ?", "到时间发布定时稿件")
        .Navigation("预览链接", "/admin/preview-settings", CorePermissions.ManageSite, 90)
        .Endpoints("drafting", DraftingEndpoints.Map)
        .Endpoints("/preview/{token}/files/{sha}", PreviewFileEndpoint.Map);
}
