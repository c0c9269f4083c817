using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>重大建设项目 (PR21)：one dossier for each 项目代码, eight blocks.</summary>
internal static class Project
{
    public const string Key = "disclosure.project";

    public static readonly FormType Type = new(
        Key,
        "重大建设项目",
        "一个项目一份卷宗，按阶段公开八类信息。",
        ["1.1.18", "1.1.19"],
        [
            new("Code", "项目代码", "投资项目在线审批监管平台的代码。", DetailFieldKind.Text, Required: true),
            new("Category", "类别", "如“交通”。", DetailFieldKind.Text, Required: true),
            new("Investment", "总投资（万元）", "数字。", DetailFieldKind.Number, Required: true),
            new("Builder", "项目法人", "全称。", DetailFieldKind.Text, Required: true),
            new("Stage", "现在的阶段", "做到哪一步选哪一步；之前各步的内容都要有。", DetailFieldKind.Choice, Required: true, Options: ProjectStage.All),
            new("ApprovalService", "批准服务信息", "申报要求、办理流程、时限、机构、监督方式。", DetailFieldKind.LongText, Required: true),
            new("Approval", "批准结果信息", "立项、可研、环评等批复的文号和日期。", DetailFieldKind.LongText),
            new("Tender", "招标投标信息", "招标公告、中标候选人公示、中标结果和合同。", DetailFieldKind.LongText),
            new("Land", "征收土地信息", "征收范围、现状、目的、补偿标准、安置方式、社会保障。", DetailFieldKind.LongText),
            new("DesignChange", "重大设计变更信息", "没有的写“无”。", DetailFieldKind.LongText),
            new("Construction", "施工有关信息", "施工许可、项目法人、施工和监理单位、进度。", DetailFieldKind.LongText),
            new("Supervision", "质量安全监督信息", "监督机构、检查结果、处罚。", DetailFieldKind.LongText),
            new("Completion", "竣工有关信息", "验收时间、结果、备案。", DetailFieldKind.LongText),
        ]);
}
