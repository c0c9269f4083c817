using Shijuan.Cms.Core.Modules;

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

        Contribute(module);
        ClockParts.Contribute(module);
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
        .PublishRule<FormedOnRule>();
}
