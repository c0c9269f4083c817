using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>行政处罚决定 (PR19, PR20, K02, K04, K42)：也用于反不正当竞争执法.</summary>
internal static class PenaltyDecision
{
    public const string Key = "disclosure.penalty-decision";

    public static readonly FormType Type = new(
        Key,
        "行政处罚决定",
        "双公示的处罚决定摘要；反不正当竞争案件也用它。",
        ["1.1.13", "1.1.15"],
        [
            new("DecisionNumber", "决定书文号", "处罚决定书的文号。", DetailFieldKind.Text, Required: true),
            new("Party", "当事人", "企业写全称；自然人写姓＋＊。", DetailFieldKind.Text, Required: true),
            new("PartyKind", "相对人类型", "选择一种。", DetailFieldKind.Choice, Required: true, Options: ["法人及非法人组织", "个体工商户", "自然人"]),
            new("CreditCode", "统一社会信用代码", "18位；自然人不填。", DetailFieldKind.Text) { Format = FieldFormat.SocialCreditCode },
            new("Offence", "违法行为类型", "如“虚假宣传”。", DetailFieldKind.Text, Required: true),
            new("Grounds", "处罚依据", "法律名称和条款。", DetailFieldKind.Text, Required: true),
            new("Penalty", "处罚种类", "仅受到警告的不公示。", DetailFieldKind.Choice, Required: true, Options: ["警告", "通报批评", "罚款", "没收违法所得、没收非法财物", "暂扣或者吊销许可证件", "限制开展生产经营活动、责令停产停业", "行政拘留", "其他"]),
            new("Content", "处罚内容", "罚多少、没收什么。", DetailFieldKind.LongText, Required: true),
            new("DecidedOn", "决定日期", "作出决定的日期。", DetailFieldKind.Date, Required: true),
            new("ShownUntil", "公示期至", "期满后自动撤下。", DetailFieldKind.Date, Required: true),
            new("Authority", "处罚机关", "全称。", DetailFieldKind.Text, Required: true),
            new("RevokedOn", "撤销或变更日期", "决定被撤销、变更、确认违法的日期；3个工作日内撤下。", DetailFieldKind.Date),
            new("CreditUrl", "信用中国网址", "查到后填写。", DetailFieldKind.Text) { Format = FieldFormat.Url },
        ]);
}
