using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Interpretation;

/// <summary>政策解读模块：its table of contents.</summary>
public sealed class InterpretationModule : IModule
{
    public string Key => "interpretation";

    public void Configure(ModuleBuilder module)
    {
        module.Services.AddScoped<IDemoOpening, InterpreterOpening>();
        module.Services.AddScoped<IDemoStory, QuestionStory>();
        AskLimit.Add(module.Services);
        module
            .UseCases()
            .ContentType(InterpretationText.Type)
            .Model<InterpretationModel>()
            .RuleTable(InterpretationRuleTable.Table)
            .PublishRule<PlanRule>()
            .PublishRule<TargetRule>()
            .PublishRule<SubstanceRule>()
            .PublishRule<OverlapRule>()
            .PublishRule<SpeakerRule>()
            .PublishRule<FormRule>()
            .PublishRule<PlainWordsRule>()
            .On<ContentWithdrawn, WithdrawWithDocument>()
            .ArticlePart<TargetPart>()
            .ArticlePart<BlocksPart>()
            .ArticlePart<DocumentPart>()
            .HistoryNotes<InterpretationNotes>()
            .Endpoints("/interpretation/{itemId}/picture.png", PictureEndpoint.Map)
            .Navigation("政策解读统计", InterpretationStatistics.Address, CorePermissions.EnterAdmin, 36)
            .Navigation("解读人名册", ListInterpretersModel.Address, CorePermissions.Draft, 37)
            .Navigation("解读人名册", ListInterpretersModel.Address, CorePermissions.ManageSite, 37)
            .Navigation("看不懂的问题", QuestionBoard.Address, CorePermissions.Draft, 38)
            .IndicatorPage(ForYou.Address, "政策与我：按人群看变化", "2.3.05", "2.3.07")
            .IndicatorPage("/policy/interpretation", "每篇解读的解读人、各块内容和发布时间", "2.3.02", "2.3.03", "2.3.06", "2.3.08");
    }
}
