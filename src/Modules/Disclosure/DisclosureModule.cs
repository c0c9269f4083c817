using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Disclosure;

/// <summary>政府信息公开模块：its table of contents.</summary>
public sealed class DisclosureModule : IModule
{
    public string Key => "disclosure";

    public void Configure(ModuleBuilder module)
    {
        foreach (var form in FormTypes.All)
        {
            module.ContentType(form.Descriptor);
        }

        module.Services.AddScoped<IDemoStory, ObligationStory>();
        Contribute(module);
    }

    private static void Contribute(ModuleBuilder module) => module
        .UseCases()
        .ContentType(NormativeDocument.Type)
        .ContentType(GeneralNotice.Type)
        .Model<DisclosureModel>()
        .DetailLookup<DocumentNumberLookup>()
        .RuleTable(DisclosureRuleTable.Table)
        .PublishRule<DocumentElementsRule>()
        .PublishRule<DocumentNumberRule>()
        .PublishRule<FormedOnRule>()
        // 数据表
        .RuleTable(TableRuleTable.Table)
        .PublishRule<DataTableRule>()
        .On<ContentPublished, PlanTakeDown>()
        // 双公示与对外公示
        .Model<ObligationModel>()
        .RuleTable(DecisionRuleTable.Table)
        .PublishRule<DecisionRowRule>()
        .PublishRule<PenaltyRule>()
        .On<ContentPublished, OpenObligations>()
        .On<ContentUnitChanged, OpenObligations>()
        .Navigation("对外公示", ListObligations.Address, CorePermissions.Draft, 35)
        .Navigation("对外公示", ListObligations.Address, CorePermissions.ManageSite, 35);
}
