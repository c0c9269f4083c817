using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>行政许可决定 (PR19, K02).</summary>
internal static class PermitDecision
{
    public const string Key = "disclosure.permit-decision";

    public static readonly FormType Type = new(
        Key,
        "行政许可决定",
        "双公示的许可决定，7个工作日内公示。",
        ["1.1.13", "1.1.14"],
        [
            new("DecisionNumber", "决定书文号", "许可决定书的文号。", DetailFieldKind.Text, Required: true),
            new("DecisionName", "决定书名称", "许可决定书的名称。", DetailFieldKind.Text, Required: true),
            new("Category", "许可类别", "普通、特许、认可、核准、登记。", DetailFieldKind.Choice, Required: true, Options: ["普通", "特许", "认可", "核准", "登记"]),
            new("Party", "行政相对人", "企业写全称；自然人写姓＋＊。", DetailFieldKind.Text, Required: true),
            new("PartyKind", "相对人类型", "选择一种。", DetailFieldKind.Choice, Required: true, Options: ["法人及非法人组织", "个体工商户", "自然人"]),
            new("CreditCode", "统一社会信用代码", "18位；自然人不填。", DetailFieldKind.Text) { Format = FieldFormat.SocialCreditCode },
            new("Content", "许可内容", "准予什么。", DetailFieldKind.LongText, Required: true),
            new("DecidedOn", "决定日期", "作出决定的日期。", DetailFieldKind.Date, Required: true),
            new("ValidUntil", "有效期至", "长期有效的可不填。", DetailFieldKind.Date),
            new("Authority", "许可机关", "全称。", DetailFieldKind.Text, Required: true),
            new("CreditUrl", "信用中国网址", "在信用中国（安康）上查到后填写。", DetailFieldKind.Text) { Format = FieldFormat.Url },
        ]);
}
